package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** An application cannot be handed in: the undertaking or an explanation is missing. */
public final class SubmissionRefusedException extends RefusalException {

    SubmissionRefusedException(List<FieldError> fields) {
        super(
                Kind.INVALID,
                "submission-incomplete",
                "申请尚不能提交",
                "申请尚不能提交："
                        + String.join(
                                "；", fields.stream().map(FieldError::message).toList()),
                "第七条",
                fields);
    }
}
