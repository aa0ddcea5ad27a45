package cn.greenfactory.process.annual;

import static cn.greenfactory.process.variables.ProcessVariable.flag;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;

/** Names shared with {@code processes/annual/change-declaration.bpmn}; ModelContractTest keeps both equal. */
public final class ChangeDeclarationProcess {

    public static final String KEY = "ChangeDeclarationProcess";

    /** Id of the declaration; a caller gives it, all the others are read from its row. */
    public static final ProcessVariable<String> CHANGE_ID = text("changeId");
    /** Number of the declaration; the business key. */
    public static final ProcessVariable<String> CHANGE_NUMBER = text("changeNumber");

    public static final ProcessVariable<String> FACTORY_ID = text("factoryId");
    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    /** The county the factory stands in; its people verify. */
    public static final ProcessVariable<String> COUNTY_CODE = text("countyCode");
    /** Set by Task_VerifyChange: the county found the change as declared. */
    public static final ProcessVariable<Boolean> CHANGE_VERIFIED = flag("changeVerified");

    public static final ProcessVariable<String> CHANGE_OPINION = passingText("changeOpinion");
    /** Set by Task_RegisterChange. */
    public static final ProcessVariable<Boolean> REGISTERED = flag("registered");

    public static final ProcessVariable<String> REGISTER_REMARK = passingText("registerRemark");
    /** GUIDANCE or RECORD. */
    public static final ProcessVariable<String> REASSESS_OUTCOME = passingText("reassessOutcome");

    public static final ProcessVariable<String> REASSESS_OPINION = passingText("reassessOpinion");

    private ChangeDeclarationProcess() {}
}
