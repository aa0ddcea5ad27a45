package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.Fields;
import java.time.LocalDate;

/**
 * What was found at the factory and what follows (第十三条).
 *
 * @param measures what was advised or is demanded; needed where rectification is demanded
 */
public record InspectionRecord(
        InspectionKind kind, LocalDate inspectedOn, String findings, String measures, InspectionOutcome outcome) {

    /** @throws InspectionException naming every field that is wrong */
    InspectionRecord checked(LocalDate today) {
        boolean demanded = outcome == InspectionOutcome.RECTIFY;
        new Fields()
                .that(kind != null, "inspectionKind", "请选择方式")
                .that(outcome != null, "inspectionOutcome", "请选择处理结果")
                .that(inspectedOn != null && !inspectedOn.isAfter(today), "inspectedOn", "请填写检查日期，不得晚于今天")
                .text("inspectionFindings", "检查情况", findings, 4000)
                .optional("inspectionMeasures", "措施", measures, 4000)
                .that(!demanded || Fields.orNull(measures) != null, "inspectionMeasures", "要求整改的，请写明整改事项")
                .refuse(InspectionException::invalid);
        return new InspectionRecord(kind, inspectedOn, Fields.orNull(findings), Fields.orNull(measures), outcome);
    }

    /** What the enterprise reads of it: what was found, and what is advised or demanded. */
    String told() {
        return "检查情况：" + findings + (measures == null ? "" : "；措施和要求：" + measures);
    }
}
