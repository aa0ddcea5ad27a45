package cn.greenfactory.registry;

import cn.greenfactory.shared.IndustryCode;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an enterprise says of one of its factories; unchecked text, see {@link #errors()}. */
public record NewFactory(UUID enterpriseId, String name, String countyCode, String address, String industryCode) {

    /** Every field that is wrong, in Chinese; the county is checked against the units. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        IndustryCode.problem(industryCode).ifPresent(problem -> errors.add(new FieldError("industryCode", problem)));
        Texts.require(errors, "name", "工厂名称", name, 200);
        Texts.require(errors, "address", "工厂地址", address, 300);
        return errors;
    }

    /** What is entered, under a new id; only where there are no {@link #errors()}. */
    Factory factory() {
        return new Factory(UUID.randomUUID(), enterpriseId, name.strip(), countyCode, address.strip(), industryCode);
    }
}
