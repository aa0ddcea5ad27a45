package cn.greenfactory.registry;

import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.IndustryCode;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an enterprise says of itself when it enrols; unchecked text, see {@link #errors()}. */
public record NewEnterprise(
        String creditCode,
        String name,
        String address,
        String legalRepresentative,
        String industryCode,
        String contact,
        String phone) {

    /** Every field that is wrong, in Chinese. */
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        CreditCode.problem(creditCode).ifPresent(problem -> errors.add(new FieldError("creditCode", problem)));
        IndustryCode.problem(industryCode).ifPresent(problem -> errors.add(new FieldError("industryCode", problem)));
        Texts.require(errors, "name", "企业名称", name, 200);
        Texts.require(errors, "address", "注册地址", address, 300);
        Texts.require(errors, "legalRepresentative", "法定代表人", legalRepresentative, 100);
        Texts.require(errors, "contact", "联系人", contact, 100);
        Texts.require(errors, "phone", "联系电话", phone, 40);
        return errors;
    }

    /** What is entered, under a new id; only where there are no {@link #errors()}. */
    Enterprise enterprise() {
        return new Enterprise(
                UUID.randomUUID(),
                new CreditCode(creditCode),
                name.strip(),
                address.strip(),
                legalRepresentative.strip(),
                industryCode,
                contact.strip(),
                phone.strip());
    }
}
