package cn.greenfactory.oversight.support;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.UUID;

/** A request for support cannot be taken or answered as asked. */
public final class SupportException extends RefusalException {

    private static final String ARTICLE = "第十七条";

    private SupportException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, ARTICLE, fields);
    }

    static SupportException invalid(List<FieldError> fields) {
        return new SupportException(Kind.INVALID, "support-invalid", "困难问题填写有误", Fields.sentence(fields), fields);
    }

    static SupportException unknown(UUID id) {
        return new SupportException(
                Kind.NOT_FOUND, "support-unknown", "没有这件困难问题", "找不到编号为 " + id + " 的困难问题，或您无权查看。", List.of());
    }

    static SupportException state(SupportRequest request, String act) {
        return new SupportException(
                Kind.CONFLICT,
                "support-state",
                "当前状态不允许此操作",
                "困难问题 " + request.number() + " 的状态是“" + request.state().title() + "”，不能" + act + "。",
                List.of());
    }
}
