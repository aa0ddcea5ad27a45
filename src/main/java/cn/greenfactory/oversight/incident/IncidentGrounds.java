package cn.greenfactory.oversight.incident;

import cn.greenfactory.certification.FactoryListed;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.shared.China;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ground 14(4) as an incident gives it and takes it back: on the factory the report names, else on every listed factory
 * of the enterprise, whose officials strike what does not concern them (第十四条（四）).
 */
@Component
class IncidentGrounds {

    private static final int LOOKBACK_YEARS = 3;

    private final IncidentStore store;
    private final IncidentVersions versions;
    private final ConcernedFactories concerned;
    private final GroundDesk grounds;

    IncidentGrounds(IncidentStore store, IncidentVersions versions, ConcernedFactories concerned, GroundDesk grounds) {
        this.store = store;
        this.versions = versions;
        this.concerned = concerned;
        this.grounds = grounds;
    }

    /** What was raised with the version before is not raised again over a word; a finding on it stands. */
    void follow(Incident incident, IncidentVersion now, IncidentVersion before) {
        if (now.conclusion().removalGround()) {
            if (before != null && said(incident, now, before)) {
                return;
            }
            concerned.lockListed(incident).forEach(factory -> raise(factory, incident, now));
        } else if (before != null
                && before.conclusion() != null
                && before.conclusion().removalGround()) {
            String why = "事故（事件）" + incident.number() + " 现为"
                    + now.conclusion().grade().title() + "：" + now.reason();
            grounds.strike(Origin.INCIDENT, incident.id(), why, now.recordedBy());
        }
    }

    /**
     * A factory that has come onto the list takes with it what became known after its certification was decided: before,
     * it would have spoken against that (第五条（四）); at that time there was no listed factory to raise it for.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryListed added) {
        for (Incident incident : store.ofEnterprise(added.enterpriseId())) {
            IncidentVersion newest = versions.newest(incident.id());
            boolean concerns =
                    incident.factoryId() == null || incident.factoryId().equals(added.factoryId());
            if (concerns && newest.conclusion() != null && newest.conclusion().removalGround() && late(newest, added)) {
                raise(added.factoryId(), incident, newest);
            }
        }
    }

    private static boolean late(IncidentVersion version, FactoryListed added) {
        LocalDate occurred = China.dayOf(version.facts().occurredAt().toInstant());
        return !China.dayOf(version.recordedAt()).isBefore(added.decidedOn())
                && !occurred.isBefore(added.decidedOn().minusYears(LOOKBACK_YEARS));
    }

    private static boolean said(Incident incident, IncidentVersion now, IncidentVersion before) {
        return before.conclusion() != null
                && before.sameFigures(now.facts())
                && reason(incident, now).equals(reason(incident, before));
    }

    private void raise(UUID factory, Incident incident, IncidentVersion version) {
        grounds.raise(new GroundClaim(
                factory,
                Ground.INCIDENT,
                reason(incident, version),
                Origin.INCIDENT,
                incident.id(),
                version.recordedBy()));
    }

    /** Names what carries the ground and no figure, so that a figure within the grade does not ask for a new finding. */
    private static String reason(Incident incident, IncidentVersion now) {
        Determination by = now.determination();
        return China.dayOf(now.facts().occurredAt().toInstant()) + " 发生"
                + now.facts().kind().title() + "（" + incident.number() + "），等级为"
                + now.conclusion().grade().title()
                + (by == null ? "，主管部门尚未认定" : "，由" + by.authority() + by.documentNo() + "认定");
    }
}
