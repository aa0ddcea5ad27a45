package cn.greenfactory.process.incident;

import cn.greenfactory.oversight.incident.NewIncident;
import cn.greenfactory.process.task.CompletionRefusedException;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.CreditCode;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds whom the start form names in the register. */
@Component
class IncidentForms {

    private final Register register;

    IncidentForms(Register register) {
        this.register = register;
    }

    /** @throws CompletionRefusedException if there is no such enterprise or factory */
    NewIncident incident(IncidentForm form) {
        String typed =
                form.creditCode() == null ? "" : form.creditCode().strip().toUpperCase(java.util.Locale.ROOT);
        CreditCode.problem(typed).ifPresent(problem -> {
            throw CompletionRefusedException.wrongType("creditCode", "有效的统一社会信用代码（" + problem + "）");
        });
        Enterprise enterprise = register.find(new CreditCode(typed))
                .orElseThrow(() -> CompletionRefusedException.wrongType("creditCode", "已登记企业的统一社会信用代码"));
        return new NewIncident(enterprise.id(), factory(enterprise, form.factoryName()), null, form.facts());
    }

    private UUID factory(Enterprise enterprise, String name) {
        if (name == null) {
            return null;
        }
        return register.factoriesOf(enterprise.id()).stream()
                .filter(each -> each.name().equals(name.strip()))
                .map(Factory::id)
                .findFirst()
                .orElseThrow(() -> CompletionRefusedException.wrongType("factoryName", "该企业已登记的工厂名称"));
    }
}
