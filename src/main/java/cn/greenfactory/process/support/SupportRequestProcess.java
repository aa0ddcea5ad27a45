package cn.greenfactory.process.support;

import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;

/** Names shared with {@code processes/support/support-request.bpmn}; ModelContractTest keeps both equal. */
public final class SupportRequestProcess {

    public static final String KEY = "SupportRequestProcess";

    public static final ProcessVariable<String> SUPPORT_ID = text("supportId");
    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    public static final ProcessVariable<String> FACTORY_ID = text("factoryId");
    /** The county of the factory when the request came in. */
    public static final ProcessVariable<String> COUNTY_CODE = text("countyCode");
    /** Set by Task_AnswerSupport: ANSWER or FORWARD. */
    public static final ProcessVariable<String> SUPPORT_OUTCOME = text("supportOutcome");

    public static final ProcessVariable<String> SUPPORT_ANSWER = passingText("supportAnswer");
    public static final ProcessVariable<String> FORWARD_REASON = passingText("forwardReason");

    private SupportRequestProcess() {}
}
