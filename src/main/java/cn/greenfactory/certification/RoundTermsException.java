package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** The terms of a round are incomplete or contradict one another; no round was opened or changed. */
public final class RoundTermsException extends RefusalException {

    RoundTermsException(List<FieldError> fields) {
        super(
                Kind.INVALID,
                "round-terms",
                "批次设置有误",
                "批次设置有误："
                        + String.join(
                                "；", fields.stream().map(FieldError::message).toList()),
                "第三条",
                fields);
    }

    RoundTermsException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }
}
