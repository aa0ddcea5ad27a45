package cn.greenfactory.oversight.incident;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ground 14(4) as an incident gives it and takes it back: on the factory the report names, else on every listed factory
 * of the enterprise, whose officials strike what does not concern them (第十四条（四）).
 */
@Component
class IncidentGrounds {

    private final GroundDesk grounds;
    private final Register register;
    private final Clock clock;

    IncidentGrounds(GroundDesk grounds, Register register, Clock clock) {
        this.grounds = grounds;
        this.register = register;
        this.clock = clock;
    }

    void follow(Incident incident, IncidentVersion now, IncidentVersion before) {
        if (now.conclusion().removalGround()) {
            concerned(incident).stream()
                    .filter(factory -> register.listed(factory, China.dayOf(clock.instant())))
                    .forEach(factory -> grounds.raise(new GroundClaim(
                            factory,
                            Ground.INCIDENT,
                            reason(incident, now),
                            Origin.INCIDENT,
                            incident.id(),
                            now.recordedBy())));
        } else if (before != null
                && before.conclusion() != null
                && before.conclusion().removalGround()) {
            String why = "事故（事件）" + incident.number() + " 现为"
                    + now.conclusion().grade().title() + "：" + now.reason();
            concerned(incident)
                    .forEach(factory -> grounds.strike(factory, Origin.INCIDENT, incident.id(), why, now.recordedBy()));
        }
    }

    /** In one order, so that two incidents of one enterprise do not wait for each other. */
    private List<UUID> concerned(Incident incident) {
        return incident.factoryId() != null
                ? List.of(incident.factoryId())
                : register.factoriesOf(incident.enterpriseId()).stream()
                        .map(Factory::id)
                        .sorted()
                        .toList();
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
