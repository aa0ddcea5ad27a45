package cn.greenfactory.process.demo;

import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentIntake;
import cn.greenfactory.oversight.incident.IncidentKind;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.oversight.incident.NewIncident;
import cn.greenfactory.oversight.removal.BusinessStatuses;
import cn.greenfactory.oversight.removal.Removal;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.oversight.removal.StatusEntry;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.Page;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What speaks against factories on the demonstration's list, and how it is heard; each step once. */
@Component
@Profile("demo")
class DemoRemovals {

    private static final String REMOVAL = "removalId";

    private final IncidentIntake intake;
    private final Incidents incidents;
    private final BusinessStatuses statuses;
    private final Removals removals;
    private final RemovalHearing hearing;
    private final DemoEnterprises enterprises;
    private final DemoEngine engine;

    DemoRemovals(
            IncidentIntake intake,
            Incidents incidents,
            BusinessStatuses statuses,
            Removals removals,
            RemovalHearing hearing,
            DemoEnterprises enterprises,
            DemoEngine engine) {
        this.intake = intake;
        this.incidents = incidents;
        this.statuses = statuses;
        this.removals = removals;
        this.hearing = hearing;
        this.enterprises = enterprises;
        this.engine = engine;
    }

    /** The enterprise tells its county at once; 较大 by the loss it knows of. */
    UUID reportFire(DemoFirm firm) {
        IncidentFacts facts = new IncidentFacts(
                IncidentKind.SAFETY,
                OffsetDateTime.parse("2026-03-01T13:20:00+08:00"),
                OffsetDateTime.parse("2026-03-01T13:25:00+08:00"),
                0,
                4,
                new BigDecimal("18000000"),
                0,
                null,
                true,
                "树脂车间反应釜投料时起火，火势已于15时扑灭，4人烧伤送医，设备和厂房受损，损失正在核定。");
        UUID enterprise = enterprises.enterprise(firm).id();
        UUID id = intake.report(new NewIncident(enterprise, enterprises.factory(firm), null, facts))
                .incident()
                .id();
        engine.runJobs();
        return id;
    }

    /** The county corrects the loss, which makes it 重大. */
    void correctFire(UUID incidentId) {
        IncidentFacts changed =
                new IncidentFacts(null, null, null, null, null, new BigDecimal("56000000"), null, null, null, null);
        Actor county = reviewer(incidents.get(incidentId).countyCode());
        incidents.correct(incidentId, changed, "消防救援机构初步核定的直接经济损失为5600万元", county);
        engine.runJobs();
    }

    /** False also while nobody of the demonstration is enrolled. */
    boolean correctionMissing(DemoFirm firm) {
        return enterprises.enrolled(firm)
                && incidents.ofEnterprise(enterprises.enterprise(firm).id(), Page.FIRST).stream()
                        .noneMatch(each -> each.version() > 1);
    }

    void stopped(DemoFirm firm, int months, String evidence) {
        status(firm, new StatusEntry(China.dayOf(engine.now()), false, months, false, null, evidence));
    }

    void abnormal(DemoFirm firm, String evidence) {
        status(firm, new StatusEntry(China.dayOf(engine.now()), false, 0, true, null, evidence));
    }

    private void status(DemoFirm firm, StatusEntry entry) {
        if (statuses.of(enterprises.factory(firm)).isEmpty()) {
            statuses.record(enterprises.factory(firm), entry, "county-reviewer-" + firm.county());
        }
        engine.runJobs();
    }

    void verify(DemoFirm firm, String ground, String reason) {
        String findings = "[{\"ground\":\"" + ground + "\",\"upheld\":true,\"reason\":\"" + reason + "\"}]";
        engine.complete(
                "county-reviewer-" + firm.county(),
                "Task_VerifyGrounds",
                REMOVAL,
                of(firm).id(),
                Map.of("groundFindings", findings));
    }

    void state(DemoFirm firm, String statement) {
        Removal removal = of(firm);
        if (hearing.due(removal.id())) {
            hearing.state(removal.id(), removal.enterpriseId(), statement);
        }
        engine.runJobs();
    }

    void propose(DemoFirm firm, String proposal) {
        engine.complete(
                "city-officer-1", "Task_ProposeRemoval", REMOVAL, of(firm).id(), Map.of("removalProposal", proposal));
    }

    private Removal of(DemoFirm firm) {
        return removals.openOf(enterprises.factory(firm)).orElseThrow();
    }

    private static Actor reviewer(String county) {
        String reviewer = "county-reviewer-" + county;
        return new Actor(reviewer, Set.of(reviewer));
    }
}
