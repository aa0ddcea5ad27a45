package cn.greenfactory.process.notice;

import static cn.greenfactory.process.variables.ProcessVariable.flag;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;

/** Names shared with {@code processes/notice/objection.bpmn}; ModelContractTest keeps both equal. */
public final class ObjectionProcess {

    public static final String KEY = "ObjectionProcess";

    public static final ProcessVariable<String> OBJECTION_ID = text("objectionId");
    public static final ProcessVariable<String> NOTICE_ID = text("noticeId");
    public static final ProcessVariable<String> ROUND_ID = text("roundId");
    /** The case objected to; absent for an objection to the list as a whole. */
    public static final ProcessVariable<String> CASE_ID = text("caseId");

    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    /** Answer of Rule_ObjectionAdmissibility. */
    public static final ProcessVariable<Boolean> ADMITTED = flag("admitted");
    /** Set by Task_ConfirmInadmissible. */
    public static final ProcessVariable<Boolean> INADMISSIBLE_CONFIRMED = flag("inadmissibleConfirmed");

    public static final ProcessVariable<String> INADMISSIBLE_REASON = passingText("inadmissibleReason");
    public static final ProcessVariable<String> OBJECTION_FINDINGS = passingText("objectionFindings");
    /** UPHELD or DISMISSED. */
    public static final ProcessVariable<String> OBJECTION_OUTCOME = text("objectionOutcome");

    public static final ProcessVariable<String> OBJECTION_REPLY = passingText("objectionReply");

    private ObjectionProcess() {}
}
