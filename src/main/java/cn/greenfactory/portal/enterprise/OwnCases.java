package cn.greenfactory.portal.enterprise;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.NoSuchException;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An enterprise's way to its own cases, and to those that certified a factory it has taken over; another's do not exist
 * for it.
 */
@Component
class OwnCases {

    private final Applications applications;
    private final Register register;

    OwnCases(Applications applications, Register register) {
        this.applications = applications;
        this.register = register;
    }

    /** Newest first; those that came with a factory after the enterprise's own. */
    List<Application> all(UUID enterpriseId) {
        Stream<Application> inherited = register.factoriesOf(enterpriseId).stream()
                .flatMap(factory -> applications.ofFactory(factory.id()).stream())
                .filter(each -> each.status() == CaseStatus.CERTIFIED)
                .filter(each -> !each.enterpriseId().equals(enterpriseId));
        return Stream.concat(applications.ofEnterprise(enterpriseId).stream(), inherited)
                .toList();
    }

    /** @throws PortalException 404 if there is none, or it is another enterprise's */
    Application require(UUID enterpriseId, UUID caseId) {
        try {
            Application application = applications.get(caseId);
            if (application.enterpriseId().equals(enterpriseId) || inherited(enterpriseId, application)) {
                return application;
            }
        } catch (NoSuchException e) {
            throw PortalException.notFound("申报");
        }
        throw PortalException.notFound("申报");
    }

    private boolean inherited(UUID enterpriseId, Application application) {
        return application.status() == CaseStatus.CERTIFIED
                && register.factory(application.factoryId()).enterpriseId().equals(enterpriseId);
    }

    /** The enterprise as the record of actors and files knows it. */
    static String userId(UUID enterpriseId) {
        return EnterpriseUser.of(enterpriseId);
    }
}
