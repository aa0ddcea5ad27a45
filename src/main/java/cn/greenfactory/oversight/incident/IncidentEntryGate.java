package cn.greenfactory.oversight.incident;

import cn.greenfactory.certification.EntryGate;
import cn.greenfactory.shared.China;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 第五条（四） read from the incidents: whatever the newest version of each says, by the day it happened. An undetermined
 * one does not block; it is named, and an official judges it.
 */
@Component
class IncidentEntryGate implements EntryGate {

    private final IncidentStore store;
    private final IncidentVersions versions;

    IncidentEntryGate(IncidentStore store, IncidentVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    @Override
    public List<String> blocks(UUID enterpriseId, LocalDate from, LocalDate to) {
        return store.occurred(enterpriseId, from, to).stream()
                .filter(incident -> Boolean.TRUE.equals(conclusion(incident).blocksEntry()))
                .map(this::sentence)
                .toList();
    }

    @Override
    public List<String> doubts(UUID enterpriseId, LocalDate from, LocalDate to) {
        return store.occurred(enterpriseId, from, to).stream()
                .filter(incident -> conclusion(incident).blocksEntry() == null)
                .map(this::sentence)
                .toList();
    }

    private Conclusion conclusion(Incident incident) {
        return versions.newest(incident.id()).conclusion();
    }

    private String sentence(Incident incident) {
        IncidentVersion newest = versions.newest(incident.id());
        Conclusion conclusion = newest.conclusion();
        return China.dayOf(newest.facts().occurredAt().toInstant()) + " 发生"
                + newest.facts().kind().title() + "（" + incident.number() + "），等级"
                + conclusion.grade().title()
                + (conclusion.provisional() ? "，主管部门尚未认定" : "");
    }
}
