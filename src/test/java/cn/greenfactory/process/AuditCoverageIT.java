package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.task.HumanTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every decision of every process has one row that says who, when, what was shown, before and after; so has every act
 * beside the tasks. Runs after the other {@link ServiceTest} classes of the same build, over the rows they have left.
 */
@ServiceTest
@Order(Integer.MAX_VALUE - 1)
class AuditCoverageIT {

    /** Acts before which there was nothing. */
    private static final List<String> BEGINNINGS = List.of(
            "Service_OpenReportYear",
            "ChangeDeclared",
            "IncidentReported",
            "Service_OpenInspection",
            "Service_OpenRecommendation",
            "SupportRequested");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private JdbcClient jdbc;

    @TestFactory
    List<DynamicTest> everyDecisionIsOneWholeRow() {
        List<DynamicTest> each = new ArrayList<>();
        for (String task : officialsTasks()) {
            each.add(DynamicTest.dynamicTest(task, () -> {
                List<Map<String, Object>> rows = jdbc.sql(
                                """
                        SELECT a.*, v.task_key FROM gf_audit a
                          LEFT JOIN LATERAL (SELECT task_key FROM gf_task_view
                                WHERE sha256 = a.view_sha256 LIMIT 1) v ON true
                         WHERE a.act = :task""")
                        .param("task", task)
                        .query()
                        .listOfRows();
                assertThat(rows).as("nobody completed it").isNotEmpty().allSatisfy(row -> {
                    assertThat(row.get("who")).isNotEqualTo("system");
                    assertThat(row.get("written_at")).isNotNull();
                    assertThat(row.get("task_key")).as("what was shown").isEqualTo(task);
                    assertThat(row.get("before_act")).as("before").isNotNull();
                    assertThat(row.get("after_act")).as("after").isNotNull();
                });
            }));
        }
        assertThat(each).hasSizeGreaterThan(30);
        return each;
    }

    @Test
    void onlyWhatBeginsSomethingHasNoBefore() {
        List<String> without = jdbc.sql(
                        """
                SELECT DISTINCT act FROM gf_audit WHERE before_act IS NULL AND who <> 'system'
                   AND subject_kind IN ('REPORT_YEAR', 'REPORT', 'CHANGE', 'INCIDENT', 'REMOVAL', 'INSPECTION',
                                        'RECOMMENDATION', 'SUPPORT', 'FACTORY')""")
                .query(String.class)
                .list();
        assertThat(without).isNotEmpty().isSubsetOf(BEGINNINGS);
    }

    private List<String> officialsTasks() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .map(repository::getBpmnModelInstance)
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .filter(task -> !(tasks.of(task) instanceof EnterpriseTask))
                .sorted()
                .toList();
    }
}
