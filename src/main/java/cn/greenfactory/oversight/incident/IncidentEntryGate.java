package cn.greenfactory.oversight.incident;

import cn.greenfactory.certification.EntryGate;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * 第五条（四） read from the incidents: whatever the newest version of each says, by the day it happened, settled or not. An
 * undetermined one does not block; it is named, and an official judges it. The enterprise answers for what happened to it
 * under an earlier credit code too, and in the factories it has now.
 */
@Component
class IncidentEntryGate implements EntryGate {

    private final IncidentStore store;
    private final IncidentVersions versions;
    private final Register register;

    IncidentEntryGate(IncidentStore store, IncidentVersions versions, Register register) {
        this.store = store;
        this.versions = versions;
        this.register = register;
    }

    @Override
    public List<String> blocks(UUID enterpriseId, LocalDate from, LocalDate to) {
        return named(enterpriseId, from, to, conclusion -> Boolean.TRUE.equals(conclusion.blocksEntry()));
    }

    @Override
    public List<String> doubts(UUID enterpriseId, LocalDate from, LocalDate to) {
        return named(enterpriseId, from, to, conclusion -> conclusion.blocksEntry() == null);
    }

    private List<String> named(UUID enterpriseId, LocalDate from, LocalDate to, Predicate<Conclusion> which) {
        List<UUID> factories =
                register.factoriesOf(enterpriseId).stream().map(Factory::id).toList();
        return store.occurred(enterpriseId, factories, from, to).stream()
                .filter(incident -> which.test(concluded(versions.newest(incident.id()))))
                .map(incident -> sentence(incident, versions.newest(incident.id())))
                .toList();
    }

    /** A version from which nothing was concluded is as undetermined as one whose grade is. */
    private static Conclusion concluded(IncidentVersion version) {
        return version.conclusion() == null ? Conclusion.NONE : version.conclusion();
    }

    private static String sentence(Incident incident, IncidentVersion newest) {
        Conclusion conclusion = concluded(newest);
        return China.dayOf(newest.facts().occurredAt().toInstant()) + " 发生"
                + newest.facts().kind().title() + "（" + incident.number() + "），等级"
                + conclusion.grade().title()
                + (conclusion.provisional() ? "，主管部门尚未认定" : "");
    }
}
