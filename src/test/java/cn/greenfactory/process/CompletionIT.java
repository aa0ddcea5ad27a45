package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.certification.CaseChanged;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.evaluation.Evaluations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The click: what it may bring, on which view it decides, and that it happens once (principles 7 and 8). */
@ServiceTest
class CompletionIT {

    private static final String REVIEWER = "county-reviewer-130102";
    private static final String TAKEN = "办结";
    private static final String DONE = "该任务已办结或已随案件结束，请刷新任务列表";
    private static final Map<String, Object> RECOMMEND = Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "予以推荐");

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId;
    private Task task;

    @BeforeEach
    void atTheCounty() {
        stages.clear();
        caseId = driver.submitted(driver.openRound(driver.terms()), "130102");
        task = driver.task("Task_ReviewAtCounty", "caseId", caseId);
    }

    @Test
    void aDecisionOnAnOldViewIsRefused() {
        transaction.executeWithoutResult(status -> {
            String row = evaluations.score(caseId).rows().stream()
                    .filter(each -> each.scoredByPeople() && each.weight() != null)
                    .findFirst()
                    .orElseThrow()
                    .row();
            evaluations.correct(caseId, row, 0.5, "核对台账", REVIEWER);
            events.publishEvent(new CaseChanged(caseId));
        });
        assertThat(tasks.getVariableLocal(task.getId(), "viewVersion")).isEqualTo("2");
        assertThat(tasks.getVariableLocal(task.getId(), "taskAbout").toString())
                .as("its card in Tasklist")
                .matches(".*公司.*，.*[县市区]");
        Map<String, Object> old = new HashMap<>(RECOMMEND);
        old.put("viewVersion", "1");
        assertThatThrownBy(() -> driver.complete(REVIEWER, task, old)).hasMessageContaining("案件已变化");
        old.put("viewVersion", "2");
        driver.complete(REVIEWER, task, old);
        assertThat(jdbc.sql("SELECT count(*) FROM gf_task_view WHERE task_id = :task")
                        .param("task", task.getId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(audit.of(caseId)).anyMatch(row -> row.act().equals("Task_ReviewAtCounty"));
    }

    @Test
    void anUndeclaredOrChangedVariableIsRefusedOverPlainCompleteAndChangesNothing() {
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("caseId", UUID.randomUUID().toString()),
                Map.of("countyCode", "130104"),
                Map.of("view", "{}"),
                Map.of("countySigned", true),
                Map.of("anything", 1))) {
            Map<String, Object> all = new HashMap<>(RECOMMEND);
            all.putAll(bad);
            assertThatThrownBy(() -> driver.complete(REVIEWER, task, all)).hasMessageContaining("不允许提交或修改变量");
        }
        assertThatThrownBy(() -> driver.complete(REVIEWER, task, Map.of("countyOutcome", true, "countyOpinion", "好")))
                .hasMessageContaining("须为文本")
                .hasMessageContaining("依据：第八条");
        assertThatThrownBy(() -> driver.complete(
                        REVIEWER,
                        task,
                        Map.of("countyOutcome", "RETURN", "countyOpinion", "好", "supplementItems", "{broken")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(
                        () -> driver.complete(REVIEWER, task, Map.of("countyOutcome", "RETURN", "countyOpinion", "好")))
                .isInstanceOf(RuntimeException.class);
        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.COUNTY_REVIEW);
    }

    @Test
    void whoeverActedIsShownByNameAndLogin() {
        driver.complete(REVIEWER, task, RECOMMEND);
        Task next = driver.task("Task_SignRecommendation", "caseId", caseId);
        assertThat(tasks.getVariableLocal(next.getId(), "view").toString()).contains("长安区经办（" + REVIEWER + "）");
    }

    @Test
    void ofTwoOfficialsAtOnceOneDecides() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        Callable<String> click = () -> {
            together.await(30, TimeUnit.SECONDS);
            try {
                driver.complete(REVIEWER, task, RECOMMEND);
                return TAKEN;
            } catch (RuntimeException refused) {
                return refused.getMessage();
            }
        };
        List<Future<String>> clicks = people.invokeAll(List.of(click, click));
        people.shutdown();
        assertThat(List.of(clicks.get(0).get(), clicks.get(1).get())).containsExactlyInAnyOrder(TAKEN, DONE);
        assertThatThrownBy(() -> driver.complete(REVIEWER, task, RECOMMEND)).hasMessage(DONE);
        assertThat(driver.tasks("Task_SignRecommendation", "caseId", caseId)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM gf_round_act WHERE case_id = :case AND act = 'Task_ReviewAtCounty'")
                        .param("case", caseId)
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
