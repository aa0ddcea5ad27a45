package cn.greenfactory.oversight.removal;

import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.UUID;

/** A removal cannot be opened or handled as asked. */
public class RemovalException extends RefusalException {

    private static final String ARTICLE = "第十四条";

    private RemovalException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, ARTICLE, fields);
    }

    private RemovalException(Kind kind, String type, String title, String message) {
        this(kind, type, title, message, List.of());
    }

    static RemovalException unknown(UUID removalId) {
        return new RemovalException(Kind.NOT_FOUND, "removal-unknown", "没有这件移出", "找不到编号为 " + removalId + " 的移出办理。");
    }

    static RemovalException notListed(String factory) {
        return new RemovalException(Kind.CONFLICT, "removal-not-listed", "工厂不在名单", "“" + factory + "”不在绿色工厂名单，不能提出移出。");
    }

    static RemovalException invalid(String field, String message) {
        return new RemovalException(
                Kind.INVALID, "removal-invalid", "填写有误", message, List.of(new FieldError(field, message)));
    }

    static RemovalException state(Removal removal, String act) {
        return new RemovalException(
                Kind.CONFLICT,
                "removal-state",
                "移出办理当前状态不允许此操作",
                "移出办理 " + removal.number() + "（" + removal.state().title() + "）不能" + act + "。");
    }

    /** Everything named has to hold for this act, and does not. */
    static RemovalException notYet(Removal removal, String why) {
        return new RemovalException(
                Kind.CONFLICT, "removal-state", "移出办理当前状态不允许此操作", "移出办理 " + removal.number() + "：" + why);
    }

    static RemovalException changeOpen(String factory) {
        return new RemovalException(
                Kind.CONFLICT,
                "removal-change-open",
                "变更说明尚未办结",
                "“" + factory + "”有尚未办结的变更说明（第十五条），办结之前不以第十四条（三）提出移出。");
    }

    static RemovalException notHigher(String factory) {
        return new RemovalException(
                Kind.CONFLICT, "removal-level", "级别不符", "“" + factory + "”当日不在上级名单，或者调出后的级别不低于原级别。");
    }

    static RemovalException notYours() {
        return new RemovalException(Kind.FORBIDDEN, "removal-forbidden", "无权办理这件移出", "这件移出不涉及贵企业。");
    }

    static RemovalException separated(String why) {
        return new RemovalException(Kind.FORBIDDEN, "removal-separation", "应当由其他人员办理", why);
    }
}
