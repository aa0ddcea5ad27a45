package cn.greenfactory.oversight.incident;

import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.CreditCode;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds whom a county's report names in the register. */
@Component
public class IncidentReports {

    private final Register register;

    IncidentReports(Register register) {
        this.register = register;
    }

    /** @throws IncidentException if there is no such enterprise or factory */
    public NewIncident incident(IncidentReport report) {
        String code =
                report.creditCode() == null ? "" : report.creditCode().strip().toUpperCase(Locale.ROOT);
        CreditCode.problem(code).ifPresent(problem -> {
            throw IncidentException.invalid("creditCode", problem);
        });
        Enterprise enterprise = register.find(new CreditCode(code))
                .orElseThrow(() -> IncidentException.invalid("creditCode", "没有登记这个统一社会信用代码的企业"));
        return new NewIncident(enterprise.id(), factory(enterprise, report.factoryName()), null, report.facts());
    }

    private UUID factory(Enterprise enterprise, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return register.factoriesOf(enterprise.id()).stream()
                .filter(each -> each.name().equals(name.strip()))
                .map(Factory::id)
                .findFirst()
                .orElseThrow(() -> IncidentException.invalid("factoryName", "该企业没有这个名称的工厂"));
    }
}
