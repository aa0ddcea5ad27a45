package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.shared.EnterpriseUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/**
 * A registered change and what is open on the factory, also in another process, which calls the declaration and has a
 * task of the enterprise (第十五条): a move to another county is tried through the engine's REST.
 */
class ChangeMoveIT extends ChangeScenario {

    private static final String OLD = "county-reviewer-130102";
    private static final String NEW = "county-reviewer-130104";

    @LocalServerPort
    private int port;

    @Autowired
    private FileGate gate;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private Messages messages;

    private String deployment;

    @AfterEach
    void takeTheCallerAway() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true, true, true);
        }
    }

    @Test
    void anotherCountyTakesOverWhatIsOpenAndTheOldOneSeesItNoMore() {
        UUID move = declare(ChangeKind.MOVED, moved("130104", "桥西区新厂路1号"));
        UUID open = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        UUID waiting = declare(ChangeKind.BOUNDARY, boundary("二号车间转出", null));
        String file = files.attach(open, "SCOPE_EVIDENCE", "证明.pdf", pdf(), "enterprise-x")
                .sha256();
        verify(OLD, waiting);
        verify(OLD, move);
        Task claimed = driver.task("Task_VerifyChange", "changeId", open);
        TasklistClient old = TasklistClient.tasklist(port, OLD);
        TasklistClient now = TasklistClient.tasklist(port, NEW);
        assertThat(old.post("/task/" + claimed.getId() + "/claim", "{\"userId\":\"" + OLD + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(now.get("/task/" + claimed.getId()).statusCode()).isEqualTo(404);

        register(move);

        String instance = claimed.getProcessInstanceId();
        assertThat(register.factory(factory).countyCode()).isEqualTo("130104");
        assertThat(now.get("/task").body()).contains(claimed.getId());
        assertThat(now.get("/variable-instance?processInstanceIdIn=" + instance).body())
                .contains("130104");
        for (String list : List.of(
                "/task",
                "/process-instance",
                "/variable-instance",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/identity-link-log")) {
            assertThat(old.get(list).body()).as(list).doesNotContain(instance, claimed.getId(), open.toString());
        }
        assertThat(old.get("/task/" + claimed.getId()).statusCode()).isEqualTo(404);
        assertThat(old.get("/task/" + claimed.getId() + "/form-variables").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(old.get("/process-instance/" + instance).statusCode()).isEqualTo(404);
        assertThat(old.post("/task/" + claimed.getId() + "/complete", "{\"variables\":{}}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        String other = driver.task("Task_RegisterChange", "changeId", waiting).getProcessInstanceId();
        assertThat(old.get("/history/process-instance").body()).doesNotContain(other);
        assertThat(now.get("/history/process-instance").body()).contains(other);
        assertThat(gate.require(file, NEW, Set.of(NEW))).isNotNull();
        assertThatThrownBy(() -> gate.require(file, OLD, Set.of(OLD))).isInstanceOf(RuntimeException.class);

        verify(NEW, open);
        register(open);
        assertThat(changes.get(open).status()).isEqualTo(ChangeStatus.REGISTERED);
        assertThat(changes.get(open).number()).startsWith("BG-2026-130102-");
    }

    @Test
    void aCallerGoesOnWhenTheChangeIsRegisteredAndItsOwnTasksFollowTheFactory() {
        UUID before = register.factory(factory).enterpriseId();
        NewOwner owner = newOwner(newCode());
        String called = call(ChangeKind.BOUNDARY, boundary("改制", owner));
        UUID open = declare(ChangeKind.MOVED, moved("130104", "桥西区新厂路2号"));
        verify(OLD, open);
        UUID change = UUID.fromString(called.split(" ")[1]);
        verify(OLD, change);
        register(change);
        Task own =
                tasks.createTaskQuery().processInstanceId(called.split(" ")[0]).singleResult();
        UUID after = register.factory(factory).enterpriseId();
        assertThat(after).isNotEqualTo(before);
        assertThat(own.getTaskDefinitionKey()).isEqualTo("Task_RespondToObjection");
        assertThat(own.getAssignee()).isEqualTo(EnterpriseUser.of(after));
        register(open);
        assertThat(driver.runtime().getVariable(own.getProcessInstanceId(), "countyCode"))
                .isEqualTo("130104");
    }

    @Test
    void aCallerWhoseFactoryIsAbsorbedByItsOwnDeclarationIsNotCutOffInTheClick() {
        UUID successor = driver.listed("130104", "2025-06-30");
        context.addApplicationListener((PayloadApplicationEvent<FactoryDelisted> event) -> messages.tell(
                "FactoryDelisted",
                "CallerProcess",
                "factoryId",
                event.getPayload().factoryId()));
        String certificate =
                register.line(successor, LocalDate.MAX).orElseThrow().factory().certificateNo();
        String called = call(ChangeKind.MERGED_INTO, successor(certificate));
        UUID change = UUID.fromString(called.split(" ")[1]);
        verify(OLD, change);
        register(change);
        assertThat(stages.path("ChangeDeclarationProcess", "changeId", change)).endsWith("EndEvent_ChangeRegistered");
        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.REGISTERED);
        assertThat(stages.path("CallerProcess", "factoryId", factory))
                .containsSubsequence("Call_ChangeDeclaration", "EndEvent_Delisted")
                .doesNotContain("EndEvent_Called");
        assertThat(driver.runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(called.split(" ")[0])
                        .count())
                .isZero();
    }

    /** A report's declaration, called by a process that then has a task of the enterprise: instance and change. */
    private String call(ChangeKind kind, ChangeDetails details) {
        deployment = repository
                .createDeployment()
                .addString("caller.bpmn", CALLER)
                .deploy()
                .getId();
        UUID enterprise = register.factory(factory).enterpriseId();
        NewChange change = new NewChange(kind, LocalDate.parse("2026-02-10"), "动态管理表说明", true, details);
        UUID id = changes.declareInReport(UUID.randomUUID(), factory, enterprise, change)
                .id();
        return driver.runtime()
                        .startProcessInstanceByKey(
                                "CallerProcess",
                                Variables.putValue("changeId", id.toString())
                                        .putValue("factoryId", factory.toString())
                                        .putValue("enterpriseId", enterprise.toString())
                                        .putValue("countyCode", "130102"))
                        .getId()
                + " " + id;
    }

    private void verify(String who, UUID change) {
        driver.complete(who, driver.task("Task_VerifyChange", "changeId", change), Map.of("changeVerified", true));
    }

    private void register(UUID change) {
        driver.complete(
                "city-officer-1", driver.task("Task_RegisterChange", "changeId", change), Map.of("registered", true));
    }

    private static final String CALLER =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="CallerProcess" isExecutable="true" camunda:historyTimeToLive="P4000D">
                <bpmn:startEvent id="StartEvent_Called" />
                <bpmn:callActivity id="Call_ChangeDeclaration" calledElement="ChangeDeclarationProcess"
                    camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="1.0">
                  <bpmn:extensionElements><camunda:in source="changeId" target="changeId" /></bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:userTask id="Task_RespondToObjection" camunda:assignee="enterprise-${enterpriseId}" />
                <bpmn:endEvent id="EndEvent_Called" />
                <bpmn:subProcess id="Sub_Delisted" triggeredByEvent="true">
                  <bpmn:startEvent id="StartEvent_Delisted">
                    <bpmn:messageEventDefinition messageRef="Message_FactoryDelisted" />
                  </bpmn:startEvent>
                  <bpmn:endEvent id="EndEvent_Delisted" />
                  <bpmn:sequenceFlow id="Flow_4" sourceRef="StartEvent_Delisted" targetRef="EndEvent_Delisted" />
                </bpmn:subProcess>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Called" targetRef="Call_ChangeDeclaration" />
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Call_ChangeDeclaration" targetRef="Task_RespondToObjection" />
                <bpmn:sequenceFlow id="Flow_3" sourceRef="Task_RespondToObjection" targetRef="EndEvent_Called" />
              </bpmn:process>
              <bpmn:message id="Message_FactoryDelisted" name="FactoryDelisted" />
            </bpmn:definitions>
            """;
}
