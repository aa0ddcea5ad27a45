package cn.greenfactory.oversight;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** What a file is said to be is no kind people may use. */
public final class FileKindException extends RefusalException {

    FileKindException(String problem) {
        super(Kind.INVALID, "file-kind", "附件类别有误", problem, null, List.of(new FieldError("kind", problem)));
    }
}
