package cn.greenfactory.registry;

import cn.greenfactory.shared.RefusalException;
import java.util.UUID;

/** There is no such enterprise or factory. */
public final class RegistryMissingException extends RefusalException {

    private RegistryMissingException(String message) {
        super(Kind.NOT_FOUND, "registry-missing", "未登记", message, null);
    }

    static RegistryMissingException enterprise(UUID id) {
        return new RegistryMissingException("没有编号为" + id + "的企业");
    }

    static RegistryMissingException factory(UUID id) {
        return new RegistryMissingException("没有编号为" + id + "的工厂");
    }
}
