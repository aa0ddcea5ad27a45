package cn.greenfactory.process;

import cn.greenfactory.oversight.incident.Determination;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.Incident;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentIntake;
import cn.greenfactory.oversight.incident.IncidentKind;
import cn.greenfactory.oversight.incident.IncidentVersion;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.oversight.incident.NewIncident;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Reports incidents and acts on them as enterprises, counties and the city do. */
@TestComponent
public class IncidentDriver {

    static final Actor REVIEWER = reviewer("130102");
    static final Actor OFFICER = new Actor("city-officer-1", Set.of("city-officer"));

    private final RoundDriver driver;
    private final RoundStages stages;
    private final IncidentIntake intake;
    private final Incidents incidents;
    private final Register register;

    IncidentDriver(
            RoundDriver driver, RoundStages stages, IncidentIntake intake, Incidents incidents, Register register) {
        this.driver = driver;
        this.stages = stages;
        this.intake = intake;
        this.incidents = incidents;
        this.register = register;
    }

    public static Actor reviewer(String county) {
        return new Actor("county-reviewer-" + county, Set.of("county-reviewer-" + county));
    }

    /** What happened at nine yesterday and was known an hour later; today is 2026-03-02. */
    public static IncidentFacts facts(
            IncidentKind kind, int deaths, int injuries, long yuan, int evacuated, Grade other) {
        return new IncidentFacts(
                kind,
                OffsetDateTime.parse("2026-03-01T09:00+08:00"),
                OffsetDateTime.parse("2026-03-01T10:00+08:00"),
                deaths,
                injuries,
                BigDecimal.valueOf(yuan),
                evacuated,
                other,
                false,
                "车间发生事故，正在处置");
    }

    public static IncidentFacts deaths(int number) {
        return facts(IncidentKind.SAFETY, number, 0, 0, 0, null);
    }

    /** Only what changes. */
    public static IncidentFacts change(Integer deaths, Integer evacuated, Boolean trafficOrFire) {
        return new IncidentFacts(null, null, null, deaths, null, null, evacuated, null, trafficOrFire, null);
    }

    public static Determination determined(Grade grade, String documentNo) {
        return new Determination(grade, "石家庄市应急管理局", documentNo, LocalDate.parse("2026-03-02"));
    }

    /** The enterprise of the factory reports what happened in it. */
    public UUID report(UUID factory, IncidentFacts facts) {
        UUID id = reportMeanwhile(factory, facts);
        driver.runJobs();
        return id;
    }

    /** As {@link #report}, while what is due waits. */
    UUID reportMeanwhile(UUID factory, IncidentFacts facts) {
        UUID enterprise = register.factory(factory).enterpriseId();
        return intake.report(new NewIncident(enterprise, factory, null, facts))
                .incident()
                .id();
    }

    /** The county writes down what happened in the factory. */
    UUID reportForCounty(UUID factory, IncidentFacts facts) {
        UUID enterprise = register.factory(factory).enterpriseId();
        UUID id = intake.reportForCounty(new NewIncident(enterprise, factory, null, facts), REVIEWER)
                .incident()
                .id();
        driver.runJobs();
        return id;
    }

    public void correct(UUID incident, IncidentFacts change, String reason) {
        incidents.correct(incident, change, reason, REVIEWER);
        driver.runJobs();
    }

    public void determine(UUID incident, Grade grade, String documentNo) {
        incidents.determine(incident, determined(grade, documentNo), REVIEWER);
        driver.runJobs();
    }

    Incident get(UUID incident) {
        return incidents.get(incident);
    }

    IncidentVersion newest(UUID incident) {
        List<IncidentVersion> versions = incidents.versions(incident);
        return versions.get(versions.size() - 1);
    }

    Grade grade(UUID incident) {
        return newest(incident).conclusion().grade();
    }

    public Task task(UUID incident) {
        return driver.task("Task_AcknowledgeIncident", "incidentId", incident);
    }

    public void acknowledge(UUID incident, String who) {
        driver.complete(who, task(incident), Map.of("acknowledgementNote", "已知悉"));
        driver.runJobs();
    }

    List<String> path(UUID incident) {
        return stages.path("IncidentProcess", "incidentId", incident);
    }
}
