package cn.greenfactory.notice;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How a factory's applications stood on public notice, and what was objected, answered and decided (第十条). */
@Component
class NoticeTimeline implements TimelineSource {

    private final Applications applications;
    private final NoticeVersions versions;
    private final ObjectionStore objections;

    NoticeTimeline(Applications applications, NoticeVersions versions, ObjectionStore objections) {
        this.applications = applications;
        this.versions = versions;
        this.objections = objections;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Application each : applications.ofFactory(factoryId)) {
            versions.of(each).forEach(published -> entries.add(entry(published)));
            objections.ofCase(each.id()).forEach(objection -> add(entries, objection));
        }
        return entries;
    }

    private static TimelineEntry entry(NoticeVersions.Published of) {
        boolean first = of.kind() == VersionKind.FIRST;
        String lastDay = Texts.day(China.dayOf(of.closesAt()).minusDays(1));
        return new TimelineEntry(
                China.dayOf(of.at()),
                of.at(),
                "公示",
                first ? of.noticeKind().label() : of.kind().label(),
                first ? "公示至" + lastDay + "（含当日）" : of.reason(),
                of.number(),
                of.who(),
                of.noticeId());
    }

    private void add(List<TimelineEntry> entries, Objection of) {
        Objector objector = objections.objector(of.id());
        add(entries, of, of.receivedAt(), "收到异议", Texts.without(of.facts(), objector), recorder(of));
        add(entries, of, of.respondedAt(), "企业陈述", of.response(), EnterpriseUser.of(of.enterpriseId()));
        if (of.state() == ObjectionState.INADMISSIBLE) {
            add(entries, of, of.repliedAt(), of.state().label(), Texts.without(of.admissionReason(), objector), null);
        } else if (of.outcome() != null) {
            String decision = of.outcome().label() + "。核查情况：" + of.findings() + "。答复：" + of.reply();
            add(entries, of, of.decidedAt(), "作出处理决定", Texts.without(decision, objector), of.decidedBy());
            add(entries, of, of.repliedAt(), "书面答复", null, null);
        }
    }

    /** The official who entered one that came on paper; nobody for one that came over the page. */
    private static String recorder(Objection of) {
        return "public".equals(of.recordedBy()) ? null : of.recordedBy();
    }

    private static void add(
            List<TimelineEntry> entries, Objection of, Instant at, String title, String decision, String who) {
        if (at != null) {
            entries.add(new TimelineEntry(China.dayOf(at), at, "异议", title, decision, of.number(), who, of.id()));
        }
    }
}
