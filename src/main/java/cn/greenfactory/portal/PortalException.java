package cn.greenfactory.portal;

import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** What the web itself refuses, before any module is asked. */
public final class PortalException extends RefusalException {

    private PortalException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, null, fields);
    }

    /** The caller's role does not allow it. */
    public static PortalException forbidden() {
        return new PortalException(Kind.FORBIDDEN, "not-allowed", "无权访问", "当前账号无权进行此操作", List.of());
    }

    /** There is none, or none that the caller may see: nobody learns which. */
    public static PortalException notFound(String what) {
        return new PortalException(Kind.NOT_FOUND, "not-found", "未找到", "没有这个" + what + "，或您无权查看", List.of());
    }

    /** One field of the request is wrong. */
    public static PortalException field(String field, String message) {
        return new PortalException(
                Kind.INVALID, "invalid-fields", "填写有误", message, List.of(new FieldError(field, message)));
    }
}
