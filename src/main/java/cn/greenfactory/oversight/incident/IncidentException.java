package cn.greenfactory.oversight.incident;

import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.UUID;

/** An incident cannot be reported, corrected, determined, closed or acknowledged as asked. */
public final class IncidentException extends RefusalException {

    private static final String ARTICLE = "第十三条";

    private IncidentException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, ARTICLE, fields);
    }

    private IncidentException(Kind kind, String type, String title, String message) {
        this(kind, type, title, message, List.of());
    }

    static IncidentException invalid(List<FieldError> fields) {
        return new IncidentException(
                Kind.INVALID,
                "incident-invalid",
                "事故（事件）内容有误",
                String.join("；", fields.stream().map(FieldError::message).toList()),
                fields);
    }

    static IncidentException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    static IncidentException unknown(UUID incidentId) {
        return new IncidentException(
                Kind.NOT_FOUND, "incident-unknown", "没有这件事故（事件）", "找不到编号为 " + incidentId + " 的事故（事件）。");
    }

    static IncidentException notOfCounty() {
        return new IncidentException(Kind.FORBIDDEN, "incident-county", "不属于本县（市、区）", "该企业或者工厂不在您所在的县（市、区），应由其所在地报告。");
    }

    static IncidentException reported(Incident incident) {
        return new IncidentException(
                Kind.CONFLICT, "incident-reported", "已经报告", "同一内容已经报告，编号 " + incident.number() + "；有变化的请更正、补报。");
    }

    static IncidentException state(Incident incident, String act) {
        return new IncidentException(
                Kind.CONFLICT,
                "incident-state",
                "事故（事件）当前状态不允许此操作",
                "事故（事件）" + incident.number() + " 的状态是“" + incident.state().title() + "”，不能" + act + "。");
    }
}
