package cn.greenfactory.process.certification;

import static cn.greenfactory.process.variables.ProcessVariable.count;
import static cn.greenfactory.process.variables.ProcessVariable.flag;
import static cn.greenfactory.process.variables.ProcessVariable.passingFlag;
import static cn.greenfactory.process.variables.ProcessVariable.passingNumber;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;

/** Names shared with {@code processes/certification/expert-review.bpmn}; ModelContractTest keeps both equal. */
public final class ExpertReviewProcess {

    public static final String KEY = "ExpertReviewProcess";

    public static final ProcessVariable<String> CASE_ID = CertificationProcess.CASE_ID;
    public static final ProcessVariable<String> ROUND_ID = CertificationProcess.ROUND_ID;
    public static final ProcessVariable<String> ENTERPRISE_ID = CertificationProcess.ENTERPRISE_ID;
    /** Also the business key. */
    public static final ProcessVariable<String> APPLICATION_NUMBER = CertificationProcess.APPLICATION_NUMBER;
    /** Number of seats of the panel, 1 for an agency. */
    public static final ProcessVariable<Integer> SEAT_COUNT = count("seatCount");
    /** User id of who signs the panel's opinion. */
    public static final ProcessVariable<String> PANEL_LEADER_ID = text("panelLeaderId");
    /** RECOMMEND, OPPOSE, REVIEW_AGAIN or CITY_DECIDES. */
    public static final ProcessVariable<String> REVIEW_OUTCOME = text("reviewOutcome");

    /** Set by Task_ScoreApplication, local to the seat: the expert stands back. */
    public static final ProcessVariable<Boolean> EXPERT_RECUSED = flag("expertRecused");

    public static final ProcessVariable<String> RECUSAL_REASON = passingText("recusalReason");
    /** 0 to 100. */
    public static final ProcessVariable<Double> EXPERT_SCORE = passingNumber("expertScore");

    public static final ProcessVariable<Boolean> EXPERT_SUPPORTS = passingFlag("expertSupports");
    public static final ProcessVariable<Boolean> EXPERT_VETO_FOUND = passingFlag("expertVetoFound");
    public static final ProcessVariable<String> EXPERT_OPINION = passingText("expertOpinion");
    /** User id of the expert who takes the seat. */
    public static final ProcessVariable<String> REPLACEMENT = passingText("replacement");

    public static final ProcessVariable<String> PANEL_OPINION = passingText("panelOpinion");

    private ExpertReviewProcess() {}
}
