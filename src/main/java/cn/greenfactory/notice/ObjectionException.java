package cn.greenfactory.notice;

import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.UUID;

/** An objection cannot be taken in or handled as asked. Messages never carry personal data. */
public class ObjectionException extends RefusalException {

    private static final String ARTICLE = "第十条";

    private ObjectionException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, ARTICLE, fields);
    }

    private ObjectionException(Kind kind, String type, String title, String message) {
        this(kind, type, title, message, List.of());
    }

    static ObjectionException invalid(List<FieldError> fields) {
        return new ObjectionException(
                Kind.INVALID,
                "objection-invalid",
                "异议内容有误",
                String.join("；", fields.stream().map(FieldError::message).toList()),
                fields);
    }

    static ObjectionException unknown(UUID objectionId) {
        return new ObjectionException(Kind.NOT_FOUND, "objection-unknown", "没有这件异议", "找不到编号为 " + objectionId + " 的异议。");
    }

    static ObjectionException unknownLead(UUID leadId) {
        return new ObjectionException(Kind.NOT_FOUND, "lead-unknown", "没有这条线索", "找不到标识为 " + leadId + " 的线索。");
    }

    static ObjectionException leadHasEnterprise(UUID leadId) {
        return new ObjectionException(
                Kind.CONFLICT, "lead-has-enterprise", "线索已有所指企业", "线索 " + leadId + " 已有所指企业，不能另行指定。");
    }

    static ObjectionException unknownReceipt() {
        return new ObjectionException(Kind.NOT_FOUND, "objection-unknown", "没有这件异议", "回执编号有误，请核对后再查询。");
    }

    static ObjectionException notOnNotice(Notice notice, String why) {
        return new ObjectionException(
                Kind.CONFLICT, "objection-not-on-notice", "不在公示期间", "公示 " + notice.number() + " " + why);
    }

    static ObjectionException state(Objection objection, String act) {
        return new ObjectionException(
                Kind.CONFLICT,
                "objection-state",
                "异议当前状态不允许此操作",
                "异议 " + objection.number() + " 的状态是“" + objection.state().label() + "”，不能" + act + "。");
    }

    static ObjectionException notYours() {
        return new ObjectionException(Kind.FORBIDDEN, "objection-forbidden", "无权办理这件异议", "这件异议不涉及贵企业。");
    }

    static ObjectionException separated(String why) {
        return new ObjectionException(Kind.FORBIDDEN, "objection-separation", "应当由其他人员办理", why);
    }

    static ObjectionException tooMany() {
        return new ObjectionException(Kind.CONFLICT, "objection-too-many", "提交过于频繁", "短时间内提交的异议过多，请一小时后再提交，或书面递交。");
    }
}
