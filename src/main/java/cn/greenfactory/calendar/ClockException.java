package cn.greenfactory.calendar;

import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException;
import java.time.Instant;

/** The clock goes forward only. */
public class ClockException extends RefusalException {

    ClockException(Instant now, Instant asked) {
        super(
                Kind.CONFLICT,
                "clock-backwards",
                "时钟只能向前",
                "现在是 " + now.atZone(China.ZONE).toLocalDateTime() + "，不能拨回到 "
                        + asked.atZone(China.ZONE).toLocalDateTime(),
                null);
    }
}
