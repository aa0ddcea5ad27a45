package cn.greenfactory.registry;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.List;

/** The check that every text field of an entry shares. */
final class Texts {

    private Texts() {}

    static void require(List<FieldError> errors, String field, String label, String text, int longest) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, label + "不能为空"));
        } else if (text.length() > longest) {
            errors.add(new FieldError(field, label + "不得超过" + longest + "字"));
        }
    }
}
