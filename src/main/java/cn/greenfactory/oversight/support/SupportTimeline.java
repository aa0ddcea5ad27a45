package cn.greenfactory.oversight.support;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The difficulties a factory asked help with: put, passed on to the city, answered, told. */
@Component
class SupportTimeline implements TimelineSource {

    private static final String AREA = "困难问题";

    private final SupportRows rows;

    SupportTimeline(SupportRows rows) {
        this.rows = rows;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (SupportRequest each : rows.ofFactory(factoryId)) {
            String put = each.title() + "：" + each.content();
            add(entries, each, each.requestedAt(), "提出困难问题", put, EnterpriseUser.of(each.enterpriseId()));
            add(entries, each, each.forwardedAt(), "转市局", each.forwardReason(), each.forwardedBy());
            add(entries, each, each.answeredAt(), "作出答复", each.answer(), each.answeredBy());
            add(entries, each, each.repliedAt(), "答复企业", null, Acts.SYSTEM);
            add(entries, each, each.endedAt(), "终止", each.endedReason(), Acts.SYSTEM);
        }
        return entries;
    }

    private static void add(
            List<TimelineEntry> entries, SupportRequest of, Instant at, String title, String decision, String who) {
        if (at != null) {
            entries.add(new TimelineEntry(China.dayOf(at), at, AREA, title, decision, of.number(), who, of.id()));
        }
    }
}
