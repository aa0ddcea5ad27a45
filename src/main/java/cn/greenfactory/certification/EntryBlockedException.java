package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** What 第五条（四） says speaks against certifying these cases. */
public final class EntryBlockedException extends RefusalException {

    EntryBlockedException(List<FieldError> fields) {
        super(
                Kind.CONFLICT,
                "entry-blocked",
                "不符合认定条件",
                "复核第五条第四项，不能认定："
                        + String.join(
                                "；", fields.stream().map(FieldError::message).toList()),
                "第五条",
                fields);
    }
}
