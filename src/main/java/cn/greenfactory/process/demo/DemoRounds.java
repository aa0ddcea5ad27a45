package cn.greenfactory.process.demo;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.RoundCalls;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What officials and experts do in the demonstration's rounds; a task that is not open was done before. */
@Component
@Profile("demo")
class DemoRounds {

    private static final String CASE = "caseId";
    private static final String ROUND = "roundId";
    private static final String FIRST = "2024";
    private static final String OFFICER = "city-officer-1";
    private static final String HEAD = "city-head-1";

    private final Rounds rounds;
    private final RoundCalls calls;
    private final Applications applications;
    private final DemoEngine engine;
    private final ObjectMapper json;

    DemoRounds(Rounds rounds, RoundCalls calls, Applications applications, DemoEngine engine, ObjectMapper json) {
        this.rounds = rounds;
        this.calls = calls;
        this.applications = applications;
        this.engine = engine;
        this.json = json;
    }

    /** The edition of GB/T 36132 the round is held in. */
    static String edition(String round) {
        return round.equals(FIRST) ? "2018" : "2025";
    }

    /** The year's round, called now if there is none. */
    UUID call(int year, String applications, String recommendations, String reviews) {
        String code = Integer.toString(year);
        UUID id = rounds.byCode(code)
                .orElseGet(() -> calls.call(terms(year, applications, recommendations, reviews), OFFICER))
                .id();
        engine.runJobs();
        return id;
    }

    void review(UUID caseId, Map<String, Object> values) {
        engine.complete("county-reviewer-" + county(caseId), "Task_ReviewAtCounty", CASE, caseId, values);
    }

    void recommend(UUID caseId) {
        review(caseId, Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "材料真实、合规、完整，指标符合要求，予以推荐"));
    }

    void sign(UUID caseId, String task, String opinion, String documentNo) {
        Map<String, Object> values =
                Map.of("countySigned", true, "countyHeadOpinion", opinion, "documentNo", documentNo);
        engine.complete("county-head-" + county(caseId), task, CASE, caseId, values);
    }

    /** Three experts, in the first round the agency. */
    void appointReviewers(UUID roundId) {
        engine.complete(OFFICER, "Task_CollectRecommendations", ROUND, roundId, Map.of("collectOutcome", "PROCEED"));
        boolean agency = rounds.get(roundId).code().equals(FIRST);
        Map<String, Object> reviewers = agency
                ? Map.of("reviewMode", "AGENCY", "panelMembers", "[\"third-party-1\"]", "panelLeader", "third-party-1")
                : Map.of(
                        "reviewMode",
                        "PANEL",
                        "panelMembers",
                        "[\"expert-1\",\"expert-2\",\"expert-3\"]",
                        "panelLeader",
                        "expert-1");
        engine.complete(OFFICER, "Task_AppointPanel", ROUND, roundId, reviewers);
    }

    void scoreAndSign(UUID caseId, double score) {
        Map<String, Object> values = Map.of(
                "expertRecused", false,
                "expertScore", score,
                "expertSupports", true,
                "expertVetoFound", false,
                "expertOpinion", "指标先进，管理规范，同意认定");
        engine.complete(null, "Task_ScoreApplication", CASE, caseId, values);
        engine.complete(null, "Task_SignPanelOpinion", CASE, caseId, Map.of("panelOpinion", "指标先进，管理规范，建议认定"));
    }

    /** From the panel's opinions to the approved list, and so to the notice. */
    void approveList(UUID roundId) {
        Map<String, Object> list = Map.of("caseDecisions", decisions(roundId, "proposed"));
        engine.complete(OFFICER, "Task_ProposeList", ROUND, roundId, list);
        engine.complete(OFFICER, "Task_ReviewComprehensively", ROUND, roundId, list);
        Map<String, Object> approved = Map.of("listOutcome", "APPROVE", "listOpinion", "同意公示");
        engine.complete(HEAD, "Task_ApproveProposedList", ROUND, roundId, approved);
    }

    void certify(UUID roundId) {
        Map<String, Object> confirmed = Map.of("noticeConfirmed", true, "noticeRemark", "公示期内未收到异议");
        engine.complete(OFFICER, "Task_ConfirmNoticeResult", ROUND, roundId, confirmed);
        Map<String, Object> decided = Map.of("certificationDecisions", decisions(roundId, "certified"));
        engine.complete(HEAD, "Task_DecideCertification", ROUND, roundId, decided);
    }

    private String county(UUID caseId) {
        return applications.get(caseId).countyCode();
    }

    private String decisions(UUID roundId, String what) {
        List<Map<String, Object>> rows = applications.ofRound(roundId).stream()
                .filter(each ->
                        List.of(CaseStatus.REVIEWED, CaseStatus.PROPOSED).contains(each.status()))
                .map(Application::number)
                .map(number -> Map.<String, Object>of("applicationNumber", number, what, true, "reason", "符合认定条件"))
                .collect(Collectors.toList());
        return json.valueToTree(rows).toString();
    }

    private static RoundTerms terms(int year, String applications, String recommendations, String reviews) {
        return new RoundTerms(
                year,
                LocalDate.parse(applications),
                LocalDate.parse(recommendations),
                LocalDate.parse(reviews),
                edition(Integer.toString(year)),
                5,
                false,
                "REDISTRIBUTE",
                null,
                3,
                2,
                30.0,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }
}
