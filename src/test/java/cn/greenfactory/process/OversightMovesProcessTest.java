package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.EntryGate;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.annual.ReportState;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.oversight.inspection.InspectionState;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.oversight.recommendation.RecommendationState;
import cn.greenfactory.oversight.removal.RemovalState;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A factory about which everything is open moves to another county, goes over to an enterprise with a new credit code, or
 * is absorbed (第十五条): rows, variables, tasks and rights follow, whichever of it comes first.
 */
@ServiceTest
class OversightMovesProcessTest {

    private static final String NEW_COUNTY = "130104";
    private static final List<String> TABLES = List.of(
            "gf_report", "gf_removal", "gf_inspection", "gf_provincial_recommendation", "gf_incident", "gf_support");

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate LAST_YEAR = TODAY.minusYears(1);

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private OversightStages oversight;

    @Autowired
    private ReportDriver reports;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private InspectionDesk inspections;

    @Autowired
    private InspectionFindings findings;

    @Autowired
    private RecommendationDesk recommendations;

    @Autowired
    private Incidents incidents;

    @Autowired
    private List<EntryGate> gates;

    @Autowired
    private Register register;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private UUID factory;
    private UUID before;
    private UUID report;
    private UUID removal;
    private UUID inspection;
    private UUID recommendation;
    private UUID incident;
    private UUID support;

    @BeforeEach
    void everythingIsOpen() {
        stages.clear();
        factory = oversight.reportingFactory();
        before = register.factory(factory).enterpriseId();
        report = oversight.report(factory);
        recommendation = oversight.recommendation(factory);
        inspection = oversight.inspection(factory);
        incident = oversight.incident(factory);
        support = oversight.support(factory);
        removal = oversight.removal(factory);
    }

    @ParameterizedTest
    @CsvSource({"MOVED, true", "MOVED, false", "OWNER, false", "OWNER, true", "MOVED+OWNER, true", "OWNER+MOVED, false"
    })
    void everythingFollowsTheFactory(String changes, boolean handedIn) {
        if (handedIn) {
            reports.file(report);
        }
        oversight.demand(inspection);
        for (String each : changes.split("\\+")) {
            change(each);
        }
        boolean moved = changes.contains("MOVED");
        boolean sold = changes.contains("OWNER");
        UUID after = register.factory(factory).enterpriseId();
        assertThat(after.equals(before)).isEqualTo(!sold);
        String county = moved ? NEW_COUNTY : OversightStages.COUNTY;

        for (String table : TABLES) {
            assertThat(jdbc.sql("SELECT county_code || ' ' || enterprise_id FROM " + table + " WHERE factory_id = :id")
                            .param("id", factory)
                            .query(String.class)
                            .list())
                    .as(table)
                    .containsExactly(county + " " + after);
        }
        List<ProcessInstance> instances = instances();
        assertThat(instances).hasSize(TABLES.size());
        for (ProcessInstance instance : instances) {
            String key = instance.getProcessDefinitionKey();
            assertThat(driver.runtime().getVariables(instance.getId()))
                    .as(key)
                    .containsEntry("countyCode", county)
                    .containsEntry("enterpriseId", after.toString());
        }
        assertThat(groups()).contains("county-reviewer-" + county);
        if (moved) {
            assertThat(groups()).doesNotContain("county-reviewer-" + OversightStages.COUNTY);
            theOldCountySeesNothing(instances);
        }
        assertThat(assignees()).containsOnly(EnterpriseUser.of(after));
        goesOn(after, county);
    }

    @Test
    void anAbsorbedFactoryEndsWhatIsAboutTheListAndNothingElse() {
        UUID successor = oversight.factory();
        absorb(oversight.certificate(successor));
        assertThat(reports.get(report).state()).isEqualTo(ReportState.DELISTED);
        assertThat(recommendations.get(recommendation).state()).isEqualTo(RecommendationState.ENDED);
        assertThat(removals.get(removal).state()).isEqualTo(RemovalState.ENDED);
        assertThat(inspections.get(inspection).state()).isEqualTo(InspectionState.OPENED);
        assertThat(incidents.get(incident).settledAt()).isNull();
        assertThat(instances())
                .extracting(ProcessInstance::getProcessDefinitionKey)
                .containsExactlyInAnyOrder("InspectionProcess", "IncidentProcess", "SupportRequestProcess");
    }

    /** Who has it now acts on it, who had it does not. */
    private void goesOn(UUID enterprise, String county) {
        String reviewer = "county-reviewer-" + county;
        if (!enterprise.equals(before)) {
            assertThatThrownBy(() -> findings.submit(inspection, before, "已整改")).hasMessageContaining("找不到");
            assertThat(inspections.ofEnterprise(before, Page.FIRST)).isEmpty();
            assertThat(incidents.ofEnterprise(before, Page.FIRST)).isEmpty();
            assertThat(recommendations.ofEnterprise(before, Page.FIRST)).isEmpty();
        }
        for (UUID asked : List.of(before, enterprise)) {
            assertThat(gates.stream()
                            .flatMap(gate -> gate.doubts(asked, LAST_YEAR, TODAY).stream())
                            .toList())
                    .as("a new credit code clears nobody of what happened to it")
                    .anyMatch(each -> each.contains(incidents.get(incident).number()));
        }
        oversight.rectify(inspection);
        oversight.recheck(inspection, "RECTIFIED");
        assertThat(inspections.get(inspection).closedBy()).isEqualTo(reviewer);
        incidents.correct(incident, IncidentDriver.change(1, null, null), "核实", IncidentDriver.reviewer(county));
        driver.complete(
                reviewer,
                driver.task("Task_AnswerSupport", "supportId", support),
                Map.of("supportOutcome", "ANSWER", "supportAnswer", "已协调"));
        removals.verify(removal, reviewer, true, Ground.NOT_OPERATING);
        assertThat(removals.task(removal, "Task_StateDefence").getAssignee()).isEqualTo(EnterpriseUser.of(enterprise));
        if (reports.get(report).state() == ReportState.FILLING) {
            reports.file(report);
        }
        reports.review(report, "ACCEPT", "同意");
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
    }

    private void theOldCountySeesNothing(List<ProcessInstance> instances) {
        TasklistClient old = TasklistClient.tasklist(port, OversightStages.REVIEWER);
        TasklistClient now = TasklistClient.tasklist(port, "county-reviewer-" + NEW_COUNTY);
        String[] ids = instances.stream().map(ProcessInstance::getId).toArray(String[]::new);
        for (String list : List.of(
                "/task",
                "/process-instance",
                "/variable-instance",
                "/history/process-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/activity-instance")) {
            assertThat(old.get(list).body()).as(list).doesNotContain(ids);
        }
        assertThat(now.get("/process-instance").body()).contains(ids);
    }

    private void change(String which) {
        ChangeDetails details = which.equals("MOVED")
                ? new ChangeDetails(null, null, null, null, null, NEW_COUNTY, "桥西区新厂路3号", null, null, null)
                : new ChangeDetails(null, null, owner(), null, null, null, null, "改制后由新公司经营", null, null);
        register(oversight.change(factory, which.equals("MOVED") ? ChangeKind.MOVED : ChangeKind.BOUNDARY, details));
    }

    private void absorb(String certificate) {
        register(oversight.change(
                factory,
                ChangeKind.MERGED_INTO,
                new ChangeDetails(null, null, null, null, null, null, null, null, certificate, null)));
    }

    private void register(UUID change) {
        oversight.verify(change);
        oversight.register(change);
    }

    private List<ProcessInstance> instances() {
        return driver.runtime()
                .createProcessInstanceQuery()
                .variableValueEquals("factoryId", factory.toString())
                .list();
    }

    /** Candidate groups of the factory's open tasks. */
    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (Task task : open()) {
            tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null && group.startsWith("county-"))
                    .forEach(groups::add);
        }
        return groups;
    }

    private List<String> assignees() {
        return open().stream()
                .map(Task::getAssignee)
                .filter(assignee -> assignee != null && EnterpriseUser.is(assignee))
                .toList();
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processVariableValueEquals("factoryId", factory.toString())
                .list();
    }

    private static NewOwner owner() {
        return ChangeScenario.newOwner(ChangeScenario.newCode());
    }
}
