package cn.greenfactory.oversight.change;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.List;

/** The fields of a declaration that are wrong, as they are found. */
final class Complaints {

    private final List<FieldError> wrong = new ArrayList<>();

    void add(String field, String message) {
        wrong.add(new FieldError(field, message));
    }

    void add(String prefix, List<FieldError> found) {
        found.forEach(each -> add(prefix + each.field(), each.message()));
    }

    void required(String field, String label, String text, int longest) {
        if (text == null || text.isBlank()) {
            add(field, "请填写" + label);
        }
        optional(field, label, text, longest);
    }

    void optional(String field, String label, String text, int longest) {
        if (text != null && text.length() > longest) {
            add(field, label + "不得超过 " + longest + " 字");
        }
    }

    List<FieldError> all() {
        return List.copyOf(wrong);
    }
}
