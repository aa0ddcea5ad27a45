package cn.greenfactory.portal.staff;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.NoSuchException;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.security.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An official's way to cases: the city's see all, a county's its own; another county's do not exist for it. */
@Component
class SeenCases {

    private final Applications applications;

    SeenCases(Applications applications) {
        this.applications = applications;
    }

    /**
     * @param idOrNumber the case's id or its application number
     * @throws PortalException 404 if there is none, or it is another county's
     */
    Application require(Actor who, String idOrNumber) {
        Application found = find(idOrNumber);
        if (!who.sees(found.countyCode())) {
            throw PortalException.notFound("申报");
        }
        return found;
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
