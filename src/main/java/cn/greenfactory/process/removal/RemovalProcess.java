package cn.greenfactory.process.removal;

import static cn.greenfactory.process.variables.ProcessVariable.passingJson;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;

/** Names shared with {@code processes/removal/removal.bpmn}; ModelContractTest keeps both equal. */
public final class RemovalProcess {

    public static final String KEY = "RemovalProcess";

    public static final ProcessVariable<String> REMOVAL_ID = text("removalId");
    public static final ProcessVariable<String> FACTORY_ID = text("factoryId");
    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    public static final ProcessVariable<String> COUNTY_CODE = text("countyCode");
    /** Candidate group of Task_VerifyGrounds: the county's reviewers, or the city's officers for 14(5). */
    public static final ProcessVariable<String> VERIFIER_GROUP = text("verifierGroup");
    /** REMOVE, KEEP or SEND_BACK. */
    public static final ProcessVariable<String> REMOVAL_OUTCOME = text("removalOutcome");

    /** {@code [{ground, upheld, reason, claim}]}; without {@code claim} it is about all claims of the ground. */
    public static final ProcessVariable<JsonNode> GROUND_FINDINGS = passingJson("groundFindings");

    public static final ProcessVariable<String> REMOVAL_PROPOSAL = passingText("removalProposal");
    public static final ProcessVariable<String> REMOVAL_OPINION = passingText("removalOpinion");

    private RemovalProcess() {}
}
