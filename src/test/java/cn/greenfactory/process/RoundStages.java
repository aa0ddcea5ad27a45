package cn.greenfactory.process;

import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.notice.Notice;
import cn.greenfactory.notice.Notices;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;

/** Brings rounds to a stage, and tells from history which way an instance went. */
@TestComponent
public class RoundStages {

    private final RoundDriver driver;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Notices notices;

    RoundStages(RoundDriver driver, RuntimeService runtime, HistoryService history, Notices notices) {
        this.driver = driver;
        this.runtime = runtime;
        this.history = history;
        this.notices = notices;
    }

    /** Removes what other tests left running, without listeners, so that their timers do not fire here. */
    public void clear() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "test over", true, true));
        driver.at("2026-03-02T09:00");
    }

    public void atCase(String user, String task, UUID caseId, Map<String, Object> variables) {
        driver.complete(user, driver.task(task, "caseId", caseId), variables);
        driver.runJobs();
    }

    public void atRound(String user, String task, UUID roundId, Map<String, Object> variables) {
        driver.complete(user, driver.task(task, "roundId", roundId), variables);
        driver.runJobs();
    }

    public void closeApplications() {
        driver.at("2026-03-21T00:00");
        driver.runJobs();
    }

    public void proceed(UUID roundId) {
        atRound(
                "city-officer-1",
                "Task_CollectRecommendations",
                roundId,
                Map.of("collectOutcome", "PROCEED", "collectReason", "推荐期满"));
    }

    public void appoint(UUID roundId, String... members) {
        String list = Arrays.stream(members.length == 0 ? new String[] {"expert-1", "expert-2", "expert-3"} : members)
                .map(member -> "\"" + member + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        atRound(
                "city-officer-1",
                "Task_AppointPanel",
                roundId,
                Map.of("reviewMode", "PANEL", "panelMembers", list, "panelLeader", "expert-1"));
    }

    public static Map<String, Object> score(double score, boolean supports) {
        return Map.of(
                "expertRecused",
                false,
                "expertScore",
                score,
                "expertSupports",
                supports,
                "expertVetoFound",
                false,
                "expertOpinion",
                "已评审");
    }

    /** Every open seat scores, the leader signs. */
    public void review(UUID caseId) {
        driver.tasks("Task_ScoreApplication", "caseId", caseId)
                .forEach(seat -> driver.complete(seat.getAssignee(), seat, score(80, true)));
        driver.runJobs();
        var opinion = driver.task("Task_SignPanelOpinion", "caseId", caseId);
        driver.complete(opinion.getAssignee(), opinion, Map.of("panelOpinion", "同意推荐"));
        driver.runJobs();
    }

    /** {@code [{applicationNumber, <what>, reason}]} for the cases. */
    public String decisions(String what, Map<UUID, Boolean> cases) {
        return cases.entrySet().stream()
                .map(each -> "{\"applicationNumber\":\""
                        + driver.application(each.getKey()).number() + "\",\"" + what + "\":" + each.getValue()
                        + ",\"reason\":\"综合考虑\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    public void propose(UUID roundId, Map<UUID, Boolean> cases) {
        Map<String, Object> decisions = Map.of("caseDecisions", decisions("proposed", cases));
        atRound("city-officer-1", "Task_ProposeList", roundId, decisions);
        atRound("city-officer-1", "Task_ReviewComprehensively", roundId, decisions);
    }

    public void approve(UUID roundId) {
        atRound("city-head-1", "Task_ApproveProposedList", roundId, Map.of("listOutcome", "APPROVE"));
    }

    /** A round whose cases have been reviewed; one case for each county. */
    public Stage reviewed(String... counties) {
        return reviewed(driver.terms(), counties);
    }

    public Stage reviewed(RoundTerms terms, String... counties) {
        UUID round = driver.openRound(terms);
        List<UUID> cases = Arrays.stream(counties)
                .map(county -> driver.recommended(round, county))
                .toList();
        closeApplications();
        proceed(round);
        appoint(round);
        cases.forEach(this::review);
        return new Stage(round, cases);
    }

    /** A round on notice since 2026-03-23 whose first {@code proposed} cases are listed. */
    public Stage onNotice(int proposed, String... counties) {
        Stage stage = reviewed(counties);
        driver.at("2026-03-23T10:00");
        Map<UUID, Boolean> choices = new HashMap<>();
        for (int i = 0; i < counties.length; i++) {
            choices.put(stage.cases().get(i), i < proposed);
        }
        propose(stage.round(), choices);
        approve(stage.round());
        return stage;
    }

    public Notice notice(UUID roundId) {
        List<Notice> all = notices.ofRound(roundId);
        return all.get(all.size() - 1);
    }

    public void endNotice(UUID roundId) {
        driver.at(notice(roundId)
                .closesAt()
                .atZone(cn.greenfactory.shared.China.ZONE)
                .toLocalDateTime()
                .toString());
        driver.runJobs();
    }

    public void certify(UUID roundId, Map<UUID, Boolean> cases) {
        atRound("city-officer-1", "Task_ConfirmNoticeResult", roundId, Map.of("noticeConfirmed", true));
        atRound(
                "city-head-1",
                "Task_DecideCertification",
                roundId,
                Map.of("certificationDecisions", decisions("certified", cases)));
    }

    /** Ids of the activities the newest instance has gone through, in order. */
    public List<String> path(String process, String variable, UUID id) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals(variable, id.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0);
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public List<String> path(UUID caseId) {
        return path("CertificationProcess", "caseId", caseId);
    }

    public List<String> path(Stage stage) {
        return path("CertificationRoundProcess", "roundId", stage.round());
    }

    /** Id of the running instance. */
    public String instance(String process, String variable, UUID id) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals(variable, id.toString())
                .singleResult()
                .getId();
    }

    /** A round and its cases. */
    public record Stage(UUID round, List<UUID> cases) {

        public UUID one() {
            return cases.get(0);
        }

        public UUID two() {
            return cases.get(1);
        }
    }
}
