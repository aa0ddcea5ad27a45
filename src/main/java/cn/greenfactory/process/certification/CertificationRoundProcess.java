package cn.greenfactory.process.certification;

import static cn.greenfactory.process.variables.ProcessVariable.count;
import static cn.greenfactory.process.variables.ProcessVariable.instant;
import static cn.greenfactory.process.variables.ProcessVariable.passingFlag;
import static cn.greenfactory.process.variables.ProcessVariable.passingJson;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;

/** Names shared with {@code processes/certification/certification-round.bpmn}; ModelContractTest keeps both equal. */
public final class CertificationRoundProcess {

    public static final String KEY = "CertificationRoundProcess";

    /** Id of the round row. */
    public static final ProcessVariable<String> ROUND_ID = CertificationProcess.ROUND_ID;
    /** Four digits; the business key. */
    public static final ProcessVariable<Integer> ROUND_YEAR = count("roundYear");

    public static final ProcessVariable<Date> APPLICATIONS_CLOSE_AT = CertificationProcess.APPLICATIONS_CLOSE_AT;
    public static final ProcessVariable<Date> REVIEWS_CLOSE_AT = instant("reviewsCloseAt");

    /** Set by Task_CollectRecommendations: PROCEED or EXTEND. */
    public static final ProcessVariable<String> COLLECT_OUTCOME = text("collectOutcome");

    public static final ProcessVariable<String> COLLECT_REASON = passingText("collectReason");
    /** ISO day; with EXTEND the new last day for recommendations. */
    public static final ProcessVariable<String> RECOMMENDATIONS_CLOSE_ON = passingText("recommendationsCloseOn");

    /** PANEL or AGENCY. */
    public static final ProcessVariable<String> REVIEW_MODE = passingText("reviewMode");
    /** A list of user ids. */
    public static final ProcessVariable<JsonNode> PANEL_MEMBERS = passingJson("panelMembers");

    public static final ProcessVariable<String> PANEL_LEADER = passingText("panelLeader");

    /** Set by Task_DecideOutstandingReviews: WAIT, REASSIGN or PROCEED_WITHOUT. */
    public static final ProcessVariable<String> OUTSTANDING_OUTCOME = text("outstandingOutcome");

    public static final ProcessVariable<String> OUTSTANDING_REASON = passingText("outstandingReason");
    /** {@code [{applicationNumber, proposed, reason}]}. */
    public static final ProcessVariable<JsonNode> CASE_DECISIONS = passingJson("caseDecisions");
    /** {@code [{department, opinion}]}: what the departments consulted answered, recorded by the city officer. */
    public static final ProcessVariable<JsonNode> CONSULTATIONS = passingJson("consultations");
    /** Set by Task_ApproveProposedList: APPROVE or SEND_BACK. */
    public static final ProcessVariable<String> LIST_OUTCOME = text("listOutcome");

    public static final ProcessVariable<String> LIST_OPINION = passingText("listOpinion");
    /** Id of the notice row of the running notice. */
    public static final ProcessVariable<String> NOTICE_ID = text("noticeId");
    /** Given by the notice: ENDED, REVOKED or LIST_CHANGED. */
    public static final ProcessVariable<String> NOTICE_OUTCOME = text("noticeOutcome");

    public static final ProcessVariable<Boolean> NOTICE_CONFIRMED = passingFlag("noticeConfirmed");
    public static final ProcessVariable<String> NOTICE_REMARK = passingText("noticeRemark");
    /** {@code [{applicationNumber, certified, reason}]}. */
    public static final ProcessVariable<JsonNode> CERTIFICATION_DECISIONS = passingJson("certificationDecisions");

    private CertificationRoundProcess() {}
}
