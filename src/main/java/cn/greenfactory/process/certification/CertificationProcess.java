package cn.greenfactory.process.certification;

import static cn.greenfactory.process.variables.ProcessVariable.flag;
import static cn.greenfactory.process.variables.ProcessVariable.instant;
import static cn.greenfactory.process.variables.ProcessVariable.passingJson;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;

/** Names shared with {@code processes/certification/certification.bpmn}; ModelContractTest keeps both equal. */
public final class CertificationProcess {

    public static final String KEY = "CertificationProcess";

    /** Id of the application row; what messages are correlated by. */
    public static final ProcessVariable<String> CASE_ID = text("caseId");
    /** Id of the round row. */
    public static final ProcessVariable<String> ROUND_ID = text("roundId");
    /** Id of the enterprise row; its tasks are assigned to {@code enterprise-<id>}. */
    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    /** Code of the recommending unit; its people are {@code county-reviewer-<code>} and {@code county-head-<code>}. */
    public static final ProcessVariable<String> COUNTY_CODE = text("countyCode");
    /** Set by Service_NumberApplication; also the business key from then on. */
    public static final ProcessVariable<String> APPLICATION_NUMBER = text("applicationNumber");
    /** The exclusive end of the intake of the round. */
    public static final ProcessVariable<Date> APPLICATIONS_CLOSE_AT = instant("applicationsCloseAt");

    /** Set by Task_ReviewAtCounty: RECOMMEND, RETURN or DECLINE (Art. 8). */
    public static final ProcessVariable<String> COUNTY_OUTCOME = text("countyOutcome");

    public static final ProcessVariable<String> COUNTY_OPINION = passingText("countyOpinion");
    /** {@code [{indicator, value, reason}]}. */
    public static final ProcessVariable<JsonNode> INDICATOR_CORRECTIONS = passingJson("indicatorCorrections");
    /** Everything to be supplemented, named at once (一次性告知); a list of texts. */
    public static final ProcessVariable<JsonNode> SUPPLEMENT_ITEMS = passingJson("supplementItems");
    /** Set by Task_SignRecommendation and Task_SignDecline: whether the county's head signed. */
    public static final ProcessVariable<Boolean> COUNTY_SIGNED = flag("countySigned");

    public static final ProcessVariable<String> COUNTY_HEAD_OPINION = passingText("countyHeadOpinion");
    /** 发文字号, entered by people. */
    public static final ProcessVariable<String> DOCUMENT_NO = passingText("documentNo");

    private CertificationProcess() {}
}
