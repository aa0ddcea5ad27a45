package cn.greenfactory.process.incident;

import static cn.greenfactory.process.variables.ProcessVariable.instant;
import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;
import java.util.Date;

/** Names shared with {@code processes/incident/incident.bpmn}; ModelContractTest keeps both equal. */
public final class IncidentProcess {

    public static final String KEY = "IncidentProcess";

    /** Id of the incident row; given at the start when the row is there, else set by the first step. */
    public static final ProcessVariable<String> INCIDENT_ID = text("incidentId");

    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    /** Absent when the report named no factory. */
    public static final ProcessVariable<String> FACTORY_ID = text("factoryId");

    public static final ProcessVariable<String> COUNTY_CODE = text("countyCode");
    /** Answer of Rule_IncidentGrade, or a graver determination that is in doubt. */
    public static final ProcessVariable<String> GRADE = text("grade");
    /** When the county is next reminded of figures and determination. */
    public static final ProcessVariable<Date> SUPPLEMENT_REMIND_AT = instant("supplementRemindAt");

    public static final ProcessVariable<String> ACKNOWLEDGEMENT_NOTE = passingText("acknowledgementNote");

    private IncidentProcess() {}
}
