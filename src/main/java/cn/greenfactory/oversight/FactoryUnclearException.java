package cn.greenfactory.oversight;

import cn.greenfactory.registry.Factory;
import cn.greenfactory.shared.RefusalException;
import java.util.List;

/** It is not clear which factory is meant. */
public final class FactoryUnclearException extends RefusalException {

    private FactoryUnclearException(String message) {
        super(Kind.INVALID, "factory-unclear", "工厂无法确定", message, null, List.of(new FieldError("factory", message)));
    }

    static FactoryUnclearException unknown(String reference) {
        return new FactoryUnclearException("没有证书编号或统一社会信用代码为“" + reference + "”的工厂，或者不在您的管辖范围");
    }

    static FactoryUnclearException several(String creditCode, List<Factory> factories) {
        return new FactoryUnclearException("该企业有多家工厂，请填写“" + creditCode + "/工厂名称”，工厂为："
                + String.join("、", factories.stream().map(Factory::name).toList()));
    }
}
