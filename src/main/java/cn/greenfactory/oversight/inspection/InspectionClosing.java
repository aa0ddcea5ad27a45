package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.oversight.Teller;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How an inspection ends, and what the enterprise is told of it. */
@Component
class InspectionClosing {

    private final InspectionRows rows;
    private final SubjectFiles files;
    private final GroundDesk grounds;
    private final Register register;
    private final Teller teller;
    private final Clock clock;

    InspectionClosing(
            InspectionRows rows,
            SubjectFiles files,
            GroundDesk grounds,
            Register register,
            Teller teller,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.grounds = grounds;
        this.register = register;
        this.teller = teller;
        this.clock = clock;
    }

    void close(Inspection inspection, InspectionOutcome as, String reason, String who) {
        rows.closed(inspection.id(), as, null, who, clock.instant());
        tell(inspection, "InspectionClosed", as.title() + "，" + reason, today());
    }

    /** Names a ground for removal, with the inspection's files as evidence; what it leads to is decided there. */
    void named(Inspection inspection, NamedGround ground, String who) {
        if (!register.listed(inspection.factoryId(), today())) {
            throw InspectionException.notListed(inspection);
        }
        if (files.of(InspectionDesk.KIND, inspection.id()).isEmpty()) {
            throw InspectionException.evidence(inspection);
        }
        rows.closed(inspection.id(), InspectionOutcome.GROUND, ground, who, clock.instant());
        grounds.raise(new GroundClaim(
                inspection.factoryId(),
                ground.ground(),
                "监督检查" + inspection.number() + "：" + ground.reason(),
                inspection.leadId() == null ? Origin.INSPECTION : Origin.OBJECTION_LEAD,
                inspection.id(),
                who));
        String reason = "涉及" + ground.ground().clause() + "“" + ground.ground().text() + "”，" + ground.reason()
                + "，将依照移出程序核实并听取贵单位意见";
        tell(inspection, "InspectionClosed", reason, today());
    }

    void tellDemand(Inspection inspection, String told, LocalDate lastDay) {
        tell(inspection, "RectificationRequired", told, lastDay);
    }

    /** Its county learns that it was ended, and the enterprise if it knew of it. */
    void tellEnded(Inspection inspection, String reason) {
        Map<String, String> facts = facts(inspection, reason, today());
        teller.county(Role.countyReviewer(inspection.countyCode()), "ProcessCancelled", facts, inspection.id());
        if (inspection.toldToEnterprise()) {
            teller.enterprise(inspection.enterpriseId(), "ProcessCancelled", facts, inspection.id());
        }
    }

    private void tell(Inspection inspection, String event, String reason, LocalDate date) {
        teller.enterprise(inspection.enterpriseId(), event, facts(inspection, reason, date), inspection.id());
    }

    private Map<String, String> facts(Inspection inspection, String reason, LocalDate date) {
        return Map.of(
                "enterprise",
                register.enterprise(inspection.enterpriseId()).name(),
                "number",
                inspection.number(),
                "date",
                China.text(date),
                "task",
                "监督检查",
                "reason",
                reason);
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
