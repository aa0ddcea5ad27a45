package cn.greenfactory.oversight.inspection;

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

/** The inspections of a factory: opened, recorded, what was to be rectified, what the recheck found, how closed. */
@Component
class InspectionTimeline implements TimelineSource {

    private static final String AREA = "监督检查";

    private final InspectionRows rows;
    private final RectificationRows rectifications;

    InspectionTimeline(InspectionRows rows, RectificationRows rectifications) {
        this.rows = rows;
        this.rectifications = rectifications;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Inspection each : rows.ofFactory(factoryId)) {
            add(entries, each, each.openedAt(), "立项", each.reason(), each.openedBy());
            if (each.recordedAt() != null) {
                String found = each.inspectedOn() + " " + each.kind().title() + "：" + each.findings();
                add(entries, each, each.recordedAt(), "记录检查情况", found, each.recordedBy());
            }
            rectifications.of(each.id()).forEach(demand -> add(entries, each, demand));
            if (each.closedAt() != null) {
                String ground = each.ground() == null ? "" : "：" + each.ground().clause() + "，" + each.groundReason();
                add(entries, each, each.closedAt(), "办结", each.closedAs().title() + ground, each.closedBy());
            }
            if (each.endedAt() != null) {
                add(entries, each, each.endedAt(), "终止", each.endedReason(), Acts.SYSTEM);
            }
        }
        return entries;
    }

    private static void add(List<TimelineEntry> entries, Inspection of, Rectification demand) {
        String until = "限 " + demand.lastDay() + " 前：" + demand.demands();
        add(entries, of, demand.demandedAt(), "要求整改", until, demand.demandedBy());
        if (demand.expiredAt() != null) {
            add(entries, of, demand.expiredAt(), "整改期限届满", "企业未报送整改情况", Acts.SYSTEM);
        }
        if (demand.submittedAt() != null) {
            String who = EnterpriseUser.of(of.enterpriseId());
            add(entries, of, demand.submittedAt(), "企业报送整改情况", demand.statement(), who);
        }
        if (demand.recheckedAt() != null) {
            String found = demand.recheck().title() + "：" + demand.recheckFindings();
            add(entries, of, demand.recheckedAt(), "复查", found, demand.recheckedBy());
        }
    }

    private static void add(
            List<TimelineEntry> entries, Inspection of, Instant at, String title, String decision, String who) {
        entries.add(new TimelineEntry(China.dayOf(at), at, AREA, title, decision, of.number(), who, of.id()));
    }
}
