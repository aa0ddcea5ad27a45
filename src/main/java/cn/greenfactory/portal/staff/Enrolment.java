package cn.greenfactory.portal.staff;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.staff.StaffEnterprises.Entry;
import cn.greenfactory.portal.staff.StaffEnterprises.FactoryEntry;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.EnterpriseLogins;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.CreditCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enterprise, factory and login entered together or not at all, each act with its row in the audit trail. */
@Component
class Enrolment {

    private final Register register;
    private final EnterpriseLogins logins;
    private final AuditTrail audit;

    Enrolment(Register register, EnterpriseLogins logins, AuditTrail audit) {
        this.register = register;
        this.logins = logins;
        this.audit = audit;
    }

    @Transactional
    public EnterpriseView enrol(Entry entry, Actor who) {
        UUID id = register.enrol(entry.enterprise());
        register.addFactory(factory(id, entry.factory()));
        logins.create(id, entry.enterprise().creditCode(), entry.password());
        audit.write(who.userId(), "EnterpriseEnrolled", "ENTERPRISE", id, null, code(entry));
        return EnterpriseView.of(register.enterprise(id), register.factoriesOf(id));
    }

    @Transactional
    public EnterpriseView addFactory(String creditCode, FactoryEntry factory, Actor who) {
        Enterprise enterprise = requireEnrolled(creditCode);
        UUID id = register.addFactory(factory(enterprise.id(), factory));
        audit.write(who.userId(), "FactoryAdded", "ENTERPRISE", enterprise.id(), null, Map.of("factoryId", id));
        return EnterpriseView.of(enterprise, register.factoriesOf(enterprise.id()));
    }

    @Transactional
    public void replacePassword(String creditCode, String password, Actor who) {
        Enterprise enterprise = requireEnrolled(creditCode);
        if (!logins.replacePassword(creditCode, password)) {
            logins.create(enterprise.id(), creditCode, password);
        }
        audit.write(who.userId(), "EnterprisePasswordReplaced", "ENTERPRISE", enterprise.id(), null, null);
    }

    /** @throws PortalException 404 also where none of its factories stands in the official's county */
    EnterpriseView view(String creditCode, Actor who) {
        Enterprise enterprise = require(creditCode);
        List<Factory> factories = register.factoriesOf(enterprise.id()).stream()
                .filter(factory -> who.sees(factory.countyCode()))
                .toList();
        boolean ofCity = who.has(Role.CITY_OFFICER) || who.has(Role.CITY_HEAD);
        if (factories.isEmpty() && !ofCity) {
            throw PortalException.notFound("企业");
        }
        return EnterpriseView.of(enterprise, factories);
    }

    private Enterprise require(String creditCode) {
        return CreditCode.problem(creditCode).isPresent()
                ? notFound()
                : register.find(new CreditCode(creditCode)).orElseGet(Enrolment::notFound);
    }

    /** One of which only code and name are known is enrolled first. */
    private Enterprise requireEnrolled(String creditCode) {
        Enterprise enterprise = require(creditCode);
        if (!enterprise.enrolled()) {
            throw PortalException.field("creditCode", "该企业只因事故（事件）记有代码和名称，请先登记企业、首个工厂与初始口令");
        }
        return enterprise;
    }

    private static Enterprise notFound() {
        throw PortalException.notFound("企业");
    }

    private static NewFactory factory(UUID enterpriseId, FactoryEntry entry) {
        return new NewFactory(enterpriseId, entry.name(), entry.countyCode(), entry.address(), entry.industryCode());
    }

    private static Map<String, String> code(Entry entry) {
        return Map.of("creditCode", entry.enterprise().creditCode());
    }
}
