package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** What an official or expert entered is incomplete or out of range; nothing was recorded. */
public final class ReviewInvalidException extends RefusalException {

    ReviewInvalidException(String article, List<FieldError> fields) {
        super(
                Kind.INVALID,
                "entry-invalid",
                "填写有误",
                String.join("；", fields.stream().map(FieldError::message).toList()),
                article,
                fields);
    }
}
