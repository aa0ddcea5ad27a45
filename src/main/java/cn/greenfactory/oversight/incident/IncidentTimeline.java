package cn.greenfactory.oversight.incident;

import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The incidents of a factory, and those of its enterprise in its county whose report names no factory: every version
 * with its grade, what the city acknowledged, how each was closed (第十三条).
 */
@Component
class IncidentTimeline implements TimelineSource {

    private static final String AREA = "事故（事件）";

    private final IncidentStore store;
    private final IncidentVersions versions;
    private final Acknowledgements acknowledgements;
    private final Register register;

    IncidentTimeline(
            IncidentStore store, IncidentVersions versions, Acknowledgements acknowledgements, Register register) {
        this.store = store;
        this.versions = versions;
        this.acknowledgements = acknowledgements;
        this.register = register;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        Factory factory = register.factory(factoryId);
        for (Incident each : store.ofFactory(factoryId, factory.enterpriseId(), factory.countyCode())) {
            versions.of(each.id()).forEach(version -> entries.add(entry(each, version)));
            acknowledgements.of(each.id()).stream()
                    .filter(given -> given.acknowledgedAt() != null)
                    .forEach(given -> entries.add(entry(
                            each,
                            given.acknowledgedAt(),
                            "市局确认",
                            given.note(),
                            each.number(),
                            given.acknowledgedBy())));
            if (each.closureReason() != null) {
                String how = each.state() == IncidentState.CLOSED ? "市局办结" : "终止";
                entries.add(entry(each, each.settledAt(), how, each.closureReason(), each.number(), each.settledBy()));
            }
        }
        return entries;
    }

    private static TimelineEntry entry(Incident incident, IncidentVersion version) {
        boolean determined = version.act() == IncidentVersion.Act.DETERMINED;
        String grade = version.conclusion() == null
                ? null
                : version.conclusion().grade().title();
        String what = version.facts().kind().title() + (grade == null ? "" : "，" + grade);
        return entry(
                incident,
                version.recordedAt(),
                version.act().title() + "事故（事件）",
                version.reason() == null ? what : what + "：" + version.reason(),
                determined ? version.determination().documentNo() : incident.number(),
                version.recordedBy());
    }

    private static TimelineEntry entry(
            Incident incident, Instant at, String title, String decision, String document, String who) {
        return new TimelineEntry(China.dayOf(at), at, AREA, title, decision, document, who, incident.id());
    }
}
