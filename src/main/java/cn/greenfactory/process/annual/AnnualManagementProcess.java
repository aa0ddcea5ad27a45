package cn.greenfactory.process.annual;

import static cn.greenfactory.process.variables.ProcessVariable.count;
import static cn.greenfactory.process.variables.ProcessVariable.instant;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;
import java.util.Date;

/** Names shared with {@code processes/annual/annual-management.bpmn}; ModelContractTest keeps both equal. */
public final class AnnualManagementProcess {

    public static final String KEY = "AnnualManagementProcess";

    /** Id of the year's row. */
    public static final ProcessVariable<String> REPORT_YEAR_ID = text("reportYearId");
    /** The year the data are of; the business key. */
    public static final ProcessVariable<Integer> REPORT_YEAR = count("reportYear");
    /** The exclusive end of filing: 00:00 China Standard Time of the day after the last day. */
    public static final ProcessVariable<Date> REPORTS_CLOSE_AT = instant("reportsCloseAt");

    private AnnualManagementProcess() {}
}
