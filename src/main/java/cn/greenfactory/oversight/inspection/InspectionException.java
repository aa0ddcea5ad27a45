package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.UUID;

/** An inspection cannot be opened or go on as asked. */
public final class InspectionException extends RefusalException {

    private static final String ARTICLE = "第十三条";

    private InspectionException(
            Kind kind, String type, String title, String message, String article, List<FieldError> fields) {
        super(kind, type, title, message, article, fields);
    }

    static InspectionException invalid(List<FieldError> fields) {
        return new InspectionException(
                Kind.INVALID, "inspection-invalid", "监督检查填写有误", Fields.sentence(fields), ARTICLE, fields);
    }

    static InspectionException unknown(UUID id) {
        return new InspectionException(
                Kind.NOT_FOUND, "inspection-unknown", "没有这件监督检查", "找不到监督检查 " + id + "，或您无权查看。", ARTICLE, List.of());
    }

    static InspectionException state(Inspection inspection, String act) {
        return conflict(
                "inspection-state",
                "当前状态不允许此操作",
                "监督检查 " + inspection.number() + " 的状态是“" + inspection.state().title() + "”，不能" + act + "。",
                ARTICLE);
    }

    static InspectionException repeated(Inspection first) {
        return conflict("inspection-exists", "检查已经立项", "同一工厂、同一日期、同一事由的监督检查已立项，编号 " + first.number() + "。", ARTICLE);
    }

    static InspectionException lead(UUID leadId) {
        return new InspectionException(
                Kind.INVALID,
                "inspection-lead",
                "线索与工厂不符",
                "没有线索 " + leadId + "，或者它所指的企业不是本工厂的企业。",
                "第十条",
                List.of(new FieldError("leadId", "线索与工厂不符")));
    }

    static InspectionException notListed(Inspection inspection) {
        return conflict(
                "inspection-not-listed", "工厂不在名单", "监督检查 " + inspection.number() + " 的工厂不在名单，不能指明移出情形。", "第十四条");
    }

    static InspectionException evidence(Inspection inspection) {
        return conflict("inspection-evidence", "缺少证据", "指明移出情形须先上传证据，监督检查 " + inspection.number() + " 还没有附件。", "第十四条");
    }

    private static InspectionException conflict(String type, String title, String message, String article) {
        return new InspectionException(Kind.CONFLICT, type, title, message, article, List.of());
    }
}
