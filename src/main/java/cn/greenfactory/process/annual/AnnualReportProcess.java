package cn.greenfactory.process.annual;

import static cn.greenfactory.process.variables.ProcessVariable.count;
import static cn.greenfactory.process.variables.ProcessVariable.flag;
import static cn.greenfactory.process.variables.ProcessVariable.instant;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;
import java.time.Instant;
import java.util.Date;

/** Names shared with {@code processes/annual/annual-report.bpmn}; ModelContractTest keeps both equal. */
public final class AnnualReportProcess {

    public static final String KEY = "AnnualReportProcess";

    /** Code of the error by which a report ends that the city proposes to remove a factory for. */
    public static final String REPORT_NOT_FILED = "ReportNotFiled";

    /** A timer that is not to fire: nothing was returned. */
    static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    public static final ProcessVariable<String> REPORT_ID = text("reportId");
    /** The year the data are of. */
    public static final ProcessVariable<Integer> REPORT_YEAR = count("reportYear");

    public static final ProcessVariable<String> FACTORY_ID = text("factoryId");
    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    public static final ProcessVariable<String> COUNTY_CODE = text("countyCode");
    /** Answer of Rule_ReportDuty: CITY, PROVINCE or NATION. */
    public static final ProcessVariable<String> REPORT_FORM = text("reportForm");
    /** When its enterprise is reminded of the last day, if it has not filed by then. */
    public static final ProcessVariable<Date> REPORT_REMIND_AT = instant("reportRemindAt");
    /** The exclusive end of the enterprise's days after a return. */
    public static final ProcessVariable<Date> RESUBMISSION_CLOSES_AT = instant("resubmissionClosesAt");
    /** Set by Task_ReviewReportAtCounty: ACCEPT, RETURN, ASSESS_ON_SITE or SUSPECT_FALSIFICATION. */
    public static final ProcessVariable<String> REPORT_OUTCOME = text("reportOutcome");

    public static final ProcessVariable<String> REPORT_OPINION = passingText("reportOpinion");
    public static final ProcessVariable<String> SITE_FINDINGS = passingText("siteFindings");
    /** Set by Task_DecideOutstanding: EXTEND, ACCEPT_LATE or PROPOSE_REMOVAL. */
    public static final ProcessVariable<String> OUTSTANDING_DECISION = text("outstandingDecision");

    public static final ProcessVariable<String> OUTSTANDING_REASON = passingText("outstandingReason");
    /** ISO day; with EXTEND the report's new last day. */
    public static final ProcessVariable<String> EXTENDED_TO = passingText("extendedTo");
    /** The exclusive end of that day, or of a later last day that was given before the year's was over. */
    public static final ProcessVariable<Date> EXTENDED_UNTIL = instant("extendedUntil");
    /** Set by Service_DeclareChange: a change to be seen through, and its number. */
    public static final ProcessVariable<Boolean> CHANGE_TAKEN = flag("changeTaken");

    public static final ProcessVariable<String> CHANGE_ID = text("changeId");
    public static final ProcessVariable<String> CHANGE_NUMBER = text("changeNumber");

    private AnnualReportProcess() {}
}
