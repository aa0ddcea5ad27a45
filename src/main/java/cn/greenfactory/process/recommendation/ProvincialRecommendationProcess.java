package cn.greenfactory.process.recommendation;

import static cn.greenfactory.process.variables.ProcessVariable.flag;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;

/**
 * Names shared with {@code processes/recommendation/provincial-recommendation.bpmn}; ModelContractTest keeps both equal.
 */
public final class ProvincialRecommendationProcess {

    public static final String KEY = "ProvincialRecommendationProcess";

    public static final ProcessVariable<String> RECOMMENDATION_ID = text("recommendationId");
    public static final ProcessVariable<String> FACTORY_ID = text("factoryId");
    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    public static final ProcessVariable<String> COUNTY_CODE = text("countyCode");
    /** Answer of Rule_ProvincialRecommendation: REFUSED, EXCEPTION or ALLOWED. */
    public static final ProcessVariable<String> ROUTE = text("route");
    /** Set by Task_DecideException. */
    public static final ProcessVariable<Boolean> EXCEPTION_APPROVED = flag("exceptionApproved");
    /** Set by Service_IssueProvincialRecommendation: false where a removal was opened meanwhile. */
    public static final ProcessVariable<Boolean> PAPER_ISSUED = flag("paperIssued");

    public static final ProcessVariable<String> EXCEPTION_OPINION = passingText("exceptionOpinion");
    /** Set by Task_RecordHigherResult: included in the higher list. */
    public static final ProcessVariable<Boolean> HIGHER_INCLUDED = flag("higherIncluded");

    public static final ProcessVariable<String> HIGHER_DOCUMENT_NO = passingText("higherDocumentNo");
    public static final ProcessVariable<String> HIGHER_DOCUMENT_ON = passingText("higherDocumentOn");
    public static final ProcessVariable<String> HIGHER_REMARK = passingText("higherRemark");

    private ProvincialRecommendationProcess() {}
}
