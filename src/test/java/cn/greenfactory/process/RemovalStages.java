package cn.greenfactory.process;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.removal.Removal;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.registry.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Brings removals to a stage, the way officials and enterprises do. */
@TestComponent
public class RemovalStages {

    static final String COUNTY = "130102";
    static final String REVIEWER = "county-reviewer-130102";

    private final RoundDriver driver;
    private final RoundStages stages;
    private final GroundDesk desk;
    private final Removals removals;
    private final RemovalHearing hearing;
    private final Register register;

    RemovalStages(
            RoundDriver driver,
            RoundStages stages,
            GroundDesk desk,
            Removals removals,
            RemovalHearing hearing,
            Register register) {
        this.driver = driver;
        this.stages = stages;
        this.desk = desk;
        this.removals = removals;
        this.hearing = hearing;
        this.register = register;
    }

    UUID factory() {
        return driver.listed(COUNTY, "2025-06-01");
    }

    public UUID raise(UUID factory, Ground ground, Origin origin) {
        return raise(factory, ground, origin, UUID.randomUUID(), ground.text());
    }

    public UUID raise(UUID factory, Ground ground, Origin origin, UUID originId, String reason) {
        UUID id = desk.raise(new GroundClaim(factory, ground, reason, origin, originId, "county-reviewer-130102"));
        driver.runJobs();
        return id;
    }

    public void verify(UUID removal, String who, boolean upheld, Ground... grounds) {
        String findings = Stream.of(grounds)
                .map(each -> "{\"ground\":\"" + each.code() + "\",\"upheld\":" + upheld + ",\"reason\":\"经现场核实\"}")
                .collect(Collectors.joining(",", "[", "]"));
        complete(removal, "Task_VerifyGrounds", who, Map.of("groundFindings", findings));
    }

    public void state(UUID removal) {
        hearing.state(removal, get(removal).enterpriseId(), "我厂情况特殊，请予考虑");
        driver.runJobs();
    }

    public void propose(UUID removal) {
        complete(removal, "Task_ProposeRemoval", "city-officer-1", Map.of("removalProposal", "事实清楚，建议移出"));
    }

    public void decide(UUID removal, String outcome) {
        complete(
                removal,
                "Task_DecideRemoval",
                "city-head-1",
                Map.of("removalOutcome", outcome, "removalOpinion", "依据第十四条办理"));
    }

    void complete(UUID removal, String task, String who, Map<String, Object> variables) {
        driver.complete(who, task(removal, task), variables);
        driver.runJobs();
    }

    public Task task(UUID removal, String key) {
        return driver.task(key, "removalId", removal);
    }

    /** The factory's open removal. */
    public UUID openOf(UUID factory) {
        return removals.openOf(factory).orElseThrow().id();
    }

    Removal get(UUID removal) {
        return removals.get(removal);
    }

    List<String> path(UUID removal) {
        return stages.path("RemovalProcess", "removalId", removal);
    }

    boolean listed(UUID factory, String day) {
        return register.listed(factory, LocalDate.parse(day));
    }
}
