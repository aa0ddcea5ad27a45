package cn.greenfactory.portal.staff;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.NoSuchException;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An official's way to cases: the city's see all, a county's its own and those that certified a factory which stands
 * there now; another county's do not exist for it.
 */
@Component
class SeenCases {

    private final Applications applications;
    private final Register register;

    SeenCases(Applications applications, Register register) {
        this.applications = applications;
        this.register = register;
    }

    /**
     * @param idOrNumber the case's id or its application number
     * @throws PortalException 404 if there is none, or it is another county's
     */
    Application require(Actor who, String idOrNumber) {
        Application found = find(idOrNumber);
        if (!who.sees(found.countyCode()) && !standsThereNow(who, found)) {
            throw PortalException.notFound("申报");
        }
        return found;
    }

    private boolean standsThereNow(Actor who, Application found) {
        return found.status() == CaseStatus.CERTIFIED
                && who.sees(register.factory(found.factoryId()).countyCode());
    }

    private Application find(String idOrNumber) {
        return applications.byNumber(idOrNumber).orElseGet(() -> byId(idOrNumber));
    }

    private Application byId(String id) {
        try {
            return applications.get(UUID.fromString(id));
        } catch (IllegalArgumentException | NoSuchException e) {
            throw PortalException.notFound("申报");
        }
    }
}
