package cn.greenfactory.registry;

import cn.greenfactory.shared.RefusalException;
import java.time.LocalDate;
import java.util.UUID;

/** The register is in a state that does not allow it. */
public final class RegistryConflictException extends RefusalException {

    private RegistryConflictException(String type, String title, String message, String article) {
        super(Kind.CONFLICT, type, title, message, article);
    }

    static RegistryConflictException enrolled(String creditCode) {
        return new RegistryConflictException("enterprise-enrolled", "企业已登记", "统一社会信用代码" + creditCode + "的企业已登记", null);
    }

    static RegistryConflictException factoryExists(String name) {
        return new RegistryConflictException("factory-exists", "工厂已登记", "本企业已登记名为“" + name + "”的工厂", null);
    }

    static RegistryConflictException listed(UUID factoryId, String certificateNo) {
        return new RegistryConflictException(
                "factory-listed", "工厂已在名单", "工厂" + factoryId + "已在名单（证书编号" + certificateNo + "），不得重复认定", "第十条");
    }

    static RegistryConflictException notListed(UUID factoryId, LocalDate on) {
        return new RegistryConflictException(
                "factory-not-listed", "工厂不在名单", "工厂" + factoryId + "于" + on + "不在名单", null);
    }

    static RegistryConflictException outOfOrder(UUID factoryId, LocalDate on, LocalDate last) {
        return new RegistryConflictException(
                "register-order", "名单变动日期有误", "工厂%s已有%s生效的名单变动，不得登记%s生效的进出名单".formatted(factoryId, last, on), null);
    }

    static RegistryConflictException otherCase(UUID caseId, UUID factoryId) {
        return new RegistryConflictException("case-certified", "申报已认定", "申报" + caseId + "已据以认定工厂" + factoryId, "第十条");
    }
}
