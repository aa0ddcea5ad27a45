package cn.greenfactory.portal.staff;

import cn.greenfactory.oversight.removal.Removal;
import cn.greenfactory.oversight.removal.RemovalException;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegistryMissingException;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An official's way to removals and factories: the city's see all, a county's its own; others do not exist for it. */
@Component
class SeenRemovals {

    private final Removals removals;
    private final Register register;

    SeenRemovals(Removals removals, Register register) {
        this.removals = removals;
        this.register = register;
    }

    List<Removal> all(Actor who, Page page) {
        return removals.seenBy(who, page);
    }

    /** @throws PortalException 404 if there is none, or it is another county's */
    Removal require(Actor who, UUID id) {
        try {
            Removal removal = removals.get(id);
            if (who.sees(removal.countyCode())) {
                return removal;
            }
        } catch (RemovalException e) {
            throw PortalException.notFound("移出办理");
        }
        throw PortalException.notFound("移出办理");
    }

    /** @throws PortalException 404 if there is none, or it stands in another county */
    Factory factory(Actor who, UUID factoryId) {
        try {
            Factory factory = register.factory(factoryId);
            if (who.sees(factory.countyCode())) {
                return factory;
            }
        } catch (RegistryMissingException e) {
            throw PortalException.notFound("工厂");
        }
        throw PortalException.notFound("工厂");
    }
}
