package cn.greenfactory.process;

import cn.greenfactory.process.common.EnterpriseTask;
import cn.greenfactory.process.task.HumanTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what was walked in one service when its tests are over. */
@TestComponent
class WalkedWriter implements DisposableBean {

    private static final List<String> WHOLE = List.of("written_at", "before_act", "after_act");

    private final RepositoryService repository;
    private final HistoryService history;
    private final WalkedFlows flows;
    private final HumanTasks tasks;
    private final JdbcClient jdbc;

    WalkedWriter(
            RepositoryService repository,
            HistoryService history,
            WalkedFlows flows,
            HumanTasks tasks,
            JdbcClient jdbc) {
        this.repository = repository;
        this.history = history;
        this.flows = flows;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    @Override
    public void destroy() {
        Map<String, Set<String>> nodes = new TreeMap<>();
        Map<String, Integer> decided = new TreeMap<>();
        List<String> notWhole = new ArrayList<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            nodes.put(definition.getKey(), walked(definition));
            for (String task : officialsTasks(definition)) {
                List<Map<String, Object>> rows = rows(task);
                decided.put(task, rows.size());
                rows.forEach(row -> notWhole.addAll(lacks(task, row)));
            }
        }
        new Walked(nodes, flows.taken(), decided, notWhole, withoutBefore()).write();
    }

    private Set<String> walked(ProcessDefinition definition) {
        return history.createHistoricActivityInstanceQuery().processDefinitionId(definition.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> officialsTasks(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .filter(task -> !(tasks.of(task) instanceof EnterpriseTask))
                .toList();
    }

    private List<Map<String, Object>> rows(String task) {
        return jdbc.sql(
                        """
                SELECT a.*, v.task_key FROM gf_audit a
                  LEFT JOIN LATERAL (SELECT task_key FROM gf_task_view
                        WHERE sha256 = a.view_sha256 LIMIT 1) v ON true
                 WHERE a.act = :task""")
                .param("task", task)
                .query()
                .listOfRows();
    }

    private static List<String> lacks(String task, Map<String, Object> row) {
        List<String> lacks = new ArrayList<>();
        WHOLE.stream().filter(column -> row.get(column) == null).forEach(lacks::add);
        if ("system".equals(row.get("who"))) {
            lacks.add("who");
        }
        if (!task.equals(row.get("task_key"))) {
            lacks.add("what was shown");
        }
        return lacks.stream().map(what -> task + ": " + what).toList();
    }

    private Set<String> withoutBefore() {
        return new TreeSet<>(jdbc.sql(
                        """
                SELECT DISTINCT act FROM gf_audit WHERE before_act IS NULL AND who <> 'system'
                   AND subject_kind IN ('REPORT_YEAR', 'REPORT', 'CHANGE', 'INCIDENT', 'REMOVAL', 'INSPECTION',
                                        'RECOMMENDATION', 'SUPPORT', 'FACTORY')""")
                .query(String.class)
                .list());
    }
}
