package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The checks of a factory's business status, by the day the status held. */
@Component
class BusinessStatusTimeline implements TimelineSource {

    private static final String AREA = "登记状态";

    private final BusinessStatusRows rows;

    BusinessStatusTimeline(BusinessStatusRows rows) {
        this.rows = rows;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        return rows.of(factoryId).stream()
                .map(each -> new TimelineEntry(
                        each.asOf(),
                        each.recordedAt(),
                        AREA,
                        "核查登记状态",
                        found(each),
                        null,
                        each.recordedBy(),
                        each.id()))
                .toList();
    }

    private static String found(BusinessStatus status) {
        String bad = Stream.of(
                        status.deregistered() ? "工商注销" : null,
                        status.stoppedMonths() == 0 ? null : "连续停产 " + status.stoppedMonths() + " 个月",
                        status.abnormalListed() ? "列入经营异常名单且未被移出" : null,
                        status.otherNotOperating())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
        return (bad.isEmpty() ? "正常" : bad)
                + "。依据：" + status.evidence()
                + (status.notRaised() == null ? "" : "。未提出移出情形：" + status.notRaised());
    }
}
