package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.CreditCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The enterprise a factory goes over to: known by its credit code, or enrolled with the change. */
@Component
class Owners {

    private static final String FIELD = "details.newOwner.";

    private final Register register;

    Owners(Register register) {
        this.register = register;
    }

    void check(Fields wrong, Factory factory, NewOwner owner) {
        Optional<String> problem = CreditCode.problem(owner.creditCode());
        if (problem.isPresent()) {
            wrong.add(FIELD + "creditCode", problem.get());
            return;
        }
        Optional<Enterprise> known = enrolled(owner);
        if (known.isEmpty()) {
            wrong.add(FIELD, entry(owner).errors());
        } else if (known.get().id().equals(factory.enterpriseId())) {
            wrong.add(FIELD + "creditCode", "统一社会信用代码未变更");
        } else if (register.factoriesOf(known.get().id()).stream()
                .anyMatch(each -> each.name().equals(factory.name()))) {
            wrong.add(FIELD + "creditCode", "该企业已登记名为“" + factory.name() + "”的工厂");
        }
    }

    /** The enterprise's id; enrolled now where its code was not known. */
    UUID require(NewOwner owner) {
        return enrolled(owner).map(Enterprise::id).orElseGet(() -> register.enrol(entry(owner)));
    }

    private Optional<Enterprise> enrolled(NewOwner owner) {
        return register.find(new CreditCode(owner.creditCode())).filter(Enterprise::enrolled);
    }

    private static NewEnterprise entry(NewOwner owner) {
        return new NewEnterprise(
                owner.creditCode(),
                owner.name(),
                owner.address(),
                owner.legalRepresentative(),
                owner.industryCode(),
                owner.contact(),
                owner.phone());
    }
}
