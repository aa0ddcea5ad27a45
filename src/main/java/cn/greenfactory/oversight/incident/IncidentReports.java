package cn.greenfactory.oversight.incident;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.CreditCode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A county's report of any enterprise (第五条（四）、第十三条): finds whom it names in the register, or notes the enterprise
 * that has not enrolled, with the incident or not at all.
 */
@Service
public class IncidentReports {

    private static final int LONGEST_NAME = 200;

    private final IncidentIntake intake;
    private final Register register;
    private final AuditTrail audit;

    IncidentReports(IncidentIntake intake, Register register, AuditTrail audit) {
        this.intake = intake;
        this.register = register;
        this.audit = audit;
    }

    /**
     * As {@link IncidentIntake#record}.
     *
     * @throws IncidentException also if the enterprise is not known and not named, or has no such factory
     */
    @Transactional
    public Incident record(IncidentReport report, Actor who) {
        return intake.record(incident(report, who), who);
    }

    /**
     * As {@link IncidentIntake#reportForCounty}.
     *
     * @throws IncidentException also if the enterprise is not known and not named, or has no such factory
     */
    @Transactional
    public IncidentReceipt report(IncidentReport report, Actor who) {
        return intake.reportForCounty(incident(report, who), who);
    }

    private NewIncident incident(IncidentReport report, Actor who) {
        String code =
                report.creditCode() == null ? "" : report.creditCode().strip().toUpperCase(Locale.ROOT);
        CreditCode.problem(code).ifPresent(problem -> {
            throw IncidentException.invalid("creditCode", problem);
        });
        CreditCode creditCode = new CreditCode(code);
        Enterprise enterprise =
                register.find(creditCode).orElseGet(() -> noted(creditCode, report.enterpriseName(), who));
        return new NewIncident(enterprise.id(), factory(enterprise, report.factoryName()), null, report.facts());
    }

    private Enterprise noted(CreditCode code, String name, Actor who) {
        if (name == null || name.isBlank()) {
            throw IncidentException.invalid(
                    "enterpriseName", "没有登记统一社会信用代码" + code.value() + "的企业；请核对代码，代码无误的请填写企业名称，随事故（事件）一并登记");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw IncidentException.invalid("enterpriseName", "企业名称不得超过 " + LONGEST_NAME + " 字");
        }
        Enterprise enterprise = register.note(code, name);
        audit.write(
                who.userId(),
                "EnterpriseNoted",
                "ENTERPRISE",
                enterprise.id(),
                "UNKNOWN",
                Map.of("creditCode", code.value(), "name", enterprise.name()));
        return enterprise;
    }

    private UUID factory(Enterprise enterprise, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return register.factoriesOf(enterprise.id()).stream()
                .filter(each -> each.name().equals(name.strip()))
                .map(Factory::id)
                .findFirst()
                .orElseThrow(() -> IncidentException.invalid("factoryName", "该企业没有这个名称的工厂；不清楚的请不填"));
    }
}
