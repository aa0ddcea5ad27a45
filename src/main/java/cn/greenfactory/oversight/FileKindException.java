package cn.greenfactory.oversight;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** What a file is said to be is no kind people may use. */
public final class FileKindException extends RefusalException {

    private static final String MESSAGE = "附件类别须为大写字母、数字和下划线，且不以 PAPER_ 开头";

    FileKindException() {
        super(Kind.INVALID, "file-kind", "附件类别有误", MESSAGE, null, List.of(new FieldError("kind", MESSAGE)));
    }
}
