package cn.greenfactory.registry;

import cn.greenfactory.shared.RefusalException;
import java.util.List;
import java.util.stream.Collectors;

/** An enterprise or factory cannot be entered because fields are wrong. */
public final class RegistryInvalidException extends RefusalException {

    RegistryInvalidException(List<FieldError> errors) {
        super(
                Kind.INVALID,
                "registry-invalid",
                "登记信息有误",
                errors.stream().map(FieldError::message).collect(Collectors.joining("；")),
                "第五条（一）",
                errors);
    }

    static void refuseIf(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new RegistryInvalidException(errors);
        }
    }
}
