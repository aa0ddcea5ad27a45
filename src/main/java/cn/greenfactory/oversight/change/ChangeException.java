package cn.greenfactory.oversight.change;

import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A change cannot be declared, decided or supplemented as asked. */
public final class ChangeException extends RefusalException {

    private static final String ARTICLE = "第十五条";

    private ChangeException(Kind kind, String type, String title, String message, List<FieldError> fields) {
        super(kind, type, title, message, ARTICLE, fields);
    }

    static ChangeException invalid(List<FieldError> errors) {
        return new ChangeException(
                Kind.INVALID,
                "change-invalid",
                "变更说明有误",
                errors.stream().map(FieldError::message).collect(Collectors.joining("；")),
                errors);
    }

    static ChangeException missing(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    static ChangeException unknown(UUID id) {
        return new ChangeException(Kind.NOT_FOUND, "change-missing", "没有这项变更说明", "没有编号为" + id + "的变更说明", List.of());
    }

    static ChangeException notListed(String factoryName) {
        return new ChangeException(
                Kind.CONFLICT,
                "change-factory-not-listed",
                "工厂不在名单",
                "“" + factoryName + "”不在市级绿色工厂名单，不需提交变更说明",
                List.of());
    }

    /** What it says of its enterprise is not true of the one the factory belongs to now. */
    static ChangeException ownerChanged(Change change, String factoryName) {
        return new ChangeException(
                Kind.CONFLICT,
                "change-owner-changed",
                "工厂已变更所属企业",
                "“" + factoryName + "”已不属于“" + change.before().enterpriseName() + "”，其变更说明" + change.number()
                        + "中的企业名称或者主体变更不能登记到现所属企业，请不予登记并写明理由",
                List.of());
    }

    static ChangeException state(Change change, String act) {
        return new ChangeException(
                Kind.CONFLICT,
                "change-state",
                "变更说明当前状态不允许此操作",
                "变更说明" + change.number() + "（" + change.status().title() + "）不能" + act,
                List.of());
    }
}
