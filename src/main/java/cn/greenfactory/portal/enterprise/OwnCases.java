package cn.greenfactory.portal.enterprise;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.NoSuchException;
import cn.greenfactory.portal.PortalException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An enterprise's way to its own cases; another's do not exist for it. */
@Component
class OwnCases {

    private final Applications applications;

    OwnCases(Applications applications) {
        this.applications = applications;
    }

    /** @throws PortalException 404 if there is none, or it is another enterprise's */
    Application require(UUID enterpriseId, UUID caseId) {
        try {
            Application application = applications.get(caseId);
            if (application.enterpriseId().equals(enterpriseId)) {
                return application;
            }
        } catch (NoSuchException e) {
            throw PortalException.notFound("申报");
        }
        throw PortalException.notFound("申报");
    }

    /** The enterprise as the record of actors and files knows it. */
    static String userId(UUID enterpriseId) {
        return "enterprise-" + enterpriseId;
    }
}
