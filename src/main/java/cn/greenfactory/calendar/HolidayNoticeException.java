package cn.greenfactory.calendar;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** A notice cannot be taken: it is malformed or contradicts itself; every field that is wrong is named. */
public class HolidayNoticeException extends RefusalException {

    HolidayNoticeException(List<FieldError> fields) {
        super(
                Kind.INVALID,
                "holiday-notice-invalid",
                "放假安排无效",
                "放假安排未导入："
                        + String.join(
                                "；",
                                fields.stream()
                                        .map(each -> each.field() + " " + each.message())
                                        .toList()),
                null,
                fields);
    }

    HolidayNoticeException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }
}
