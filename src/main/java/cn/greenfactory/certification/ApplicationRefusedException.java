package cn.greenfactory.certification;

import cn.greenfactory.shared.RefusalException;
import java.time.LocalDate;
import java.util.List;

/** An application cannot be started as asked. */
public final class ApplicationRefusedException extends RefusalException {

    private ApplicationRefusedException(Kind kind, String type, String title, String message, String article) {
        super(kind, type, title, message, article);
    }

    private ApplicationRefusedException(String field, String message) {
        super(Kind.INVALID, "application-invalid", "申请信息有误", message, "第七条", List.of(new FieldError(field, message)));
    }

    static ApplicationRefusedException closed(String roundCode) {
        return new ApplicationRefusedException(
                Kind.CONFLICT, "round-not-open", "批次不在受理期", roundCode + " 批次不在受理期，不能申请", "第七条");
    }

    static ApplicationRefusedException listed() {
        return new ApplicationRefusedException(
                Kind.CONFLICT, "factory-listed", "工厂已在名单中", "该工厂已在市级绿色工厂名单中，不能再次申请", "第十条");
    }

    static ApplicationRefusedException barred(LocalDate until, int months) {
        return new ApplicationRefusedException(
                Kind.CONFLICT,
                "reapplication-barred",
                "移出后尚不能再次申请",
                "该工厂曾被移出名单，%s 起才能再次申请（设置项 reapplicationBarMonths 为 %d 个月，指南未规定）".formatted(until, months),
                null);
    }

    static ApplicationRefusedException open() {
        return new ApplicationRefusedException(
                Kind.CONFLICT, "application-open", "该工厂已有申请", "该工厂已有一件未办结的申请，不能再次申请", "第七条");
    }

    static ApplicationRefusedException field(String field, String message) {
        return new ApplicationRefusedException(field, message);
    }
}
