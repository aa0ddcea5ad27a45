package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** What 第五条（四） says speaks against proposing or certifying these cases. */
public final class EntryBlockedException extends RefusalException {

    /** @param act what cannot be done, e.g. 认定 */
    EntryBlockedException(String act, List<FieldError> fields) {
        super(
                Kind.CONFLICT,
                "entry-blocked",
                "不符合认定条件",
                "复核第五条第四项，不能" + act + "："
                        + String.join(
                                "；", fields.stream().map(FieldError::message).toList()),
                "第五条",
                fields);
    }
}
