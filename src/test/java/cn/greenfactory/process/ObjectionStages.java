package cn.greenfactory.process;

import cn.greenfactory.notice.NewObjection;
import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.ObjectorKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Files objections against the newest notice of a round and takes them to their decision. */
@TestComponent
public class ObjectionStages {

    private final RoundDriver driver;
    private final RoundStages stages;
    private final Objections objections;
    private final ObjectionHandling handling;

    ObjectionStages(RoundDriver driver, RoundStages stages, Objections objections, ObjectionHandling handling) {
        this.driver = driver;
        this.stages = stages;
        this.objections = objections;
        this.handling = handling;
    }

    /** An admissible objection; {@code caseId} null for one against the list. */
    public UUID file(UUID roundId, ObjectionTarget target, UUID caseId, String facts) {
        NewObjection objection = new NewObjection(
                target, caseId, null, ObjectorKind.PERSON, "某某", "13800000000", false, facts, "见附件说明", List.of());
        UUID id = objections
                .file(stages.notice(roundId).id(), objection, UUID.randomUUID().toString())
                .objectionId();
        driver.runJobs();
        return id;
    }

    /** Filed, answered by the enterprise where that is asked, and verified. */
    public UUID verified(UUID roundId, ObjectionTarget target, UUID caseId) {
        UUID id = file(roundId, target, caseId, "情况如下");
        if (driver.task("Task_RespondToObjection", "objectionId", id) != null) {
            handling.respond(id, driver.application(caseId).enterpriseId(), "说明如下");
            driver.runJobs();
        }
        at(id, "Task_VerifyObjection", "city-officer-2", Map.of("objectionFindings", "已核实"));
        return id;
    }

    public void decide(UUID objection, String outcome) {
        at(
                objection,
                "Task_DecideObjection",
                "city-head-2",
                Map.of("objectionOutcome", outcome, "objectionReply", "答复如下"));
    }

    private void at(UUID objection, String task, String user, Map<String, Object> variables) {
        driver.complete(user, driver.task(task, "objectionId", objection), variables);
        driver.runJobs();
    }
}
