package cn.greenfactory.process;

import static java.util.Map.entry;

import cn.greenfactory.notice.NewObjection;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.ObjectorKind;
import cn.greenfactory.process.RoundStages.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Brings a round of one case to each task officials and reviewers have. */
@TestComponent
public class TaskStages {

    private static final String COUNTY = "130102";
    private static final String REVIEWER = "county-reviewer-130102";

    private final RoundDriver driver;
    private final RoundStages stages;
    private final ObjectionStages objections;
    private final Objections desk;

    TaskStages(RoundDriver driver, RoundStages stages, ObjectionStages objections, Objections desk) {
        this.driver = driver;
        this.stages = stages;
        this.objections = objections;
        this.desk = desk;
    }

    /** The open task of each kind, reached in a round of its own. */
    public Map<String, Supplier<Task>> all() {
        return Map.ofEntries(
                entry("Task_ReviewAtCounty", this::atCounty),
                entry("Task_SignRecommendation", () -> signing("RECOMMEND", "Task_SignRecommendation")),
                entry("Task_SignDecline", () -> signing("DECLINE", "Task_SignDecline")),
                entry("Task_CollectRecommendations", this::collecting),
                entry("Task_AppointPanel", this::appointing),
                entry("Task_ScoreApplication", this::scoring),
                entry("Task_ReplaceExpert", this::replacing),
                entry("Task_ReseatPanel", this::reseating),
                entry("Task_SignPanelOpinion", this::signingOpinion),
                entry("Task_DecideOutstandingReviews", this::outstanding),
                entry("Task_ProposeList", this::proposing),
                entry("Task_ConsultDepartment", this::consulting),
                entry("Task_ReviewComprehensively", this::reviewing),
                entry("Task_ApproveProposedList", this::approving),
                entry("Task_ConfirmNoticeResult", this::confirming),
                entry("Task_DecideCertification", this::certifying),
                entry("Task_ConfirmInadmissible", this::inadmissible),
                entry("Task_VerifyObjection", this::verifying),
                entry("Task_DecideObjection", this::deciding));
    }

    private Task atCounty() {
        return driver.task("Task_ReviewAtCounty", "caseId", driver.submitted(driver.openRound(driver.terms()), COUNTY));
    }

    private Task signing(String outcome, String task) {
        UUID caseId = driver.submitted(driver.openRound(driver.terms()), COUNTY);
        Map<String, Object> opinion = Map.of("countyOutcome", outcome, "countyOpinion", "审核意见");
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", caseId, opinion);
        return driver.task(task, "caseId", caseId);
    }

    private Task collecting() {
        UUID round = driver.openRound(driver.terms());
        driver.recommended(round, COUNTY);
        stages.closeApplications();
        return driver.task("Task_CollectRecommendations", "roundId", round);
    }

    private Task appointing() {
        UUID round = UUID.fromString(roundOf(collecting()));
        stages.proceed(round);
        return driver.task("Task_AppointPanel", "roundId", round);
    }

    private Task scoring() {
        UUID round = UUID.fromString(roundOf(appointing()));
        stages.appoint(round);
        return driver.tasks("Task_ScoreApplication", "roundId", round).get(0);
    }

    private Task replacing() {
        Task seat = scoring();
        UUID round = UUID.fromString(roundOf(seat));
        driver.complete(seat.getAssignee(), seat, Map.of("expertRecused", true, "recusalReason", "曾任顾问"));
        driver.runJobs();
        return driver.task("Task_ReplaceExpert", "roundId", round);
    }

    private Task reseating() {
        UUID round = UUID.fromString(roundOf(scoring()));
        score(round, 95, 90, 10);
        return driver.task("Task_ReseatPanel", "roundId", round);
    }

    private Task signingOpinion() {
        UUID round = UUID.fromString(roundOf(scoring()));
        score(round, 80, 80, 80);
        return driver.task("Task_SignPanelOpinion", "roundId", round);
    }

    private void score(UUID round, double... scores) {
        List<Task> seats = driver.tasks("Task_ScoreApplication", "roundId", round);
        for (int i = 0; i < scores.length; i++) {
            driver.complete(seats.get(i).getAssignee(), seats.get(i), RoundStages.score(scores[i], true));
        }
        driver.runJobs();
    }

    private Task outstanding() {
        UUID round = UUID.fromString(roundOf(scoring()));
        driver.at("2026-05-01T00:00");
        driver.runJobs();
        return driver.task("Task_DecideOutstandingReviews", "roundId", round);
    }

    private Task proposing() {
        return driver.task(
                "Task_ProposeList", "roundId", stages.reviewed(COUNTY).round());
    }

    private Task consulting() {
        Stage stage = stages.reviewed(driver.consulting(), COUNTY);
        stages.atRound("city-officer-1", "Task_ProposeList", stage.round(), proposed(stage));
        return driver.task("Task_ConsultDepartment", "roundId", stage.round());
    }

    private Task reviewing() {
        Stage stage = stages.reviewed(COUNTY);
        stages.atRound("city-officer-1", "Task_ProposeList", stage.round(), proposed(stage));
        return driver.task("Task_ReviewComprehensively", "roundId", stage.round());
    }

    private Task approving() {
        Stage stage = stages.reviewed(COUNTY);
        stages.propose(stage.round(), Map.of(stage.one(), true));
        return driver.task("Task_ApproveProposedList", "roundId", stage.round());
    }

    private Task confirming() {
        Stage stage = stages.onNotice(1, COUNTY);
        stages.endNotice(stage.round());
        return driver.task("Task_ConfirmNoticeResult", "roundId", stage.round());
    }

    private Task certifying() {
        UUID round = UUID.fromString(roundOf(confirming()));
        stages.atRound("city-officer-1", "Task_ConfirmNoticeResult", round, Map.of("noticeConfirmed", true));
        return driver.task("Task_DecideCertification", "roundId", round);
    }

    private Task inadmissible() {
        Stage stage = stages.onNotice(1, COUNTY);
        NewObjection anonymous = new NewObjection(
                ObjectionTarget.LISTED,
                stage.one(),
                null,
                ObjectorKind.PERSON,
                null,
                "13800000000",
                false,
                "听说有问题",
                "无",
                List.of());
        UUID id = desk.file(
                        stages.notice(stage.round()).id(),
                        anonymous,
                        UUID.randomUUID().toString())
                .objectionId();
        driver.runJobs();
        return driver.task("Task_ConfirmInadmissible", "objectionId", id);
    }

    private Task verifying() {
        Stage stage = stages.onNotice(1, COUNTY);
        UUID id = objections.file(stage.round(), ObjectionTarget.LIST, null, "程序有问题");
        return driver.task("Task_VerifyObjection", "objectionId", id);
    }

    private Task deciding() {
        Stage stage = stages.onNotice(1, COUNTY);
        UUID id = objections.verified(stage.round(), ObjectionTarget.LIST, null);
        return driver.task("Task_DecideObjection", "objectionId", id);
    }

    private Map<String, Object> proposed(Stage stage) {
        return Map.of("caseDecisions", stages.decisions("proposed", Map.of(stage.one(), true)));
    }

    private String roundOf(Task task) {
        return (String) driver.runtime().getVariable(task.getExecutionId(), "roundId");
    }
}
