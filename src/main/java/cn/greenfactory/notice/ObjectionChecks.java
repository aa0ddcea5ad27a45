package cn.greenfactory.notice;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The shape of what comes in: lengths and what must be said at all; nothing about admissibility. */
final class ObjectionChecks {

    static final int MAX_TEXT = 5000;
    static final int MAX_FILES = 10;

    private ObjectionChecks() {}

    /** @throws ObjectionException naming every field that is wrong */
    static void shape(NewObjection o) {
        List<FieldError> wrong = new ArrayList<>();
        if (o.target() == null) {
            wrong.add(new FieldError("target", "请选择异议对象"));
        }
        if (o.objectorKind() == null) {
            wrong.add(new FieldError("objectorKind", "请选择以个人还是单位名义提出异议"));
        }
        if (o.target() != null && o.target() != ObjectionTarget.LIST && o.caseId() == null && o.named() == null) {
            wrong.add(new FieldError("named", "请写明异议所指的企业、工厂或申请编号"));
        }
        tooLong(wrong, "named", "异议所指企业", o.named(), 200);
        tooLong(wrong, "objectorName", "姓名或单位名称", o.objectorName(), 100);
        tooLong(wrong, "objectorContact", "联系方式", o.objectorContact(), 200);
        tooLong(wrong, "facts", "事实和理由", o.facts(), MAX_TEXT);
        tooLong(wrong, "evidenceText", "证据说明", o.evidenceText(), 2000);
        if (o.evidence().size() > MAX_FILES) {
            wrong.add(new FieldError("evidence", "证据文件不得超过 " + MAX_FILES + " 个"));
        }
        refuse(wrong);
    }

    static void stamp(Instant stampedAt, Instant now) {
        if (stampedAt == null) {
            refuse(List.of(new FieldError("receivedAt", "请填写收件章上的时间")));
        } else if (stampedAt.isAfter(now)) {
            refuse(List.of(new FieldError("receivedAt", "收件章上的时间不能晚于现在")));
        }
    }

    /** The text without blanks around it. */
    static String required(String field, String label, String text) {
        String clean = Texts.orNull(text);
        List<FieldError> wrong = new ArrayList<>();
        if (clean == null) {
            wrong.add(new FieldError(field, "请填写" + label));
        }
        tooLong(wrong, field, label, clean, MAX_TEXT);
        refuse(wrong);
        return clean;
    }

    static ObjectionException wrong(String field, String message) {
        return ObjectionException.invalid(List.of(new FieldError(field, message)));
    }

    private static void tooLong(List<FieldError> wrong, String field, String label, String text, int max) {
        if (text != null && text.length() > max) {
            wrong.add(new FieldError(field, label + "不得超过 " + max + " 字"));
        }
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw ObjectionException.invalid(wrong);
        }
    }
}
