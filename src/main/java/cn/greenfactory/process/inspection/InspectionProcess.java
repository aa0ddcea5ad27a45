package cn.greenfactory.process.inspection;

import static cn.greenfactory.process.variables.ProcessVariable.passingText;
import static cn.greenfactory.process.variables.ProcessVariable.text;

import cn.greenfactory.process.variables.ProcessVariable;

/** Names shared with {@code processes/inspection/inspection.bpmn}; ModelContractTest keeps both equal. */
public final class InspectionProcess {

    public static final String KEY = "InspectionProcess";

    public static final ProcessVariable<String> INSPECTION_ID = text("inspectionId");
    public static final ProcessVariable<String> FACTORY_ID = text("factoryId");
    public static final ProcessVariable<String> ENTERPRISE_ID = text("enterpriseId");
    public static final ProcessVariable<String> COUNTY_CODE = text("countyCode");
    /** Set by Task_RecordInspection: GUIDANCE, RECORD, RECTIFY or GROUND. */
    public static final ProcessVariable<String> INSPECTION_OUTCOME = text("inspectionOutcome");
    /** Set by Task_RecheckRectification: RECTIFIED, RECTIFY_AGAIN or GROUND. */
    public static final ProcessVariable<String> RECHECK_OUTCOME = text("recheckOutcome");

    /** GUIDANCE, SUPERVISION or INSPECTION. */
    public static final ProcessVariable<String> INSPECTION_KIND = passingText("inspectionKind");

    public static final ProcessVariable<String> INSPECTED_ON = passingText("inspectedOn");
    public static final ProcessVariable<String> INSPECTION_FINDINGS = passingText("inspectionFindings");
    /** What was advised, or what has to be rectified. */
    public static final ProcessVariable<String> INSPECTION_MEASURES = passingText("inspectionMeasures");

    public static final ProcessVariable<String> RECHECK_FINDINGS = passingText("recheckFindings");
    /** The last day to rectify; left out for the bureau's usual days. */
    public static final ProcessVariable<String> RECTIFY_BY = passingText("rectifyBy");
    /** {@code 14(2)} or {@code 14(3)}, where a ground is named. */
    public static final ProcessVariable<String> INSPECTION_GROUND = passingText("inspectionGround");

    public static final ProcessVariable<String> GROUND_REASON = passingText("groundReason");

    private InspectionProcess() {}
}
