package cn.greenfactory.portal.staff;

import cn.greenfactory.portal.PortalException;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegistryMissingException;
import cn.greenfactory.security.Actor;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** An official's way to factories: the city's see all, a county's those that stand there now. */
@Component
class SeenFactories {

    private final Register register;

    SeenFactories(Register register) {
        this.register = register;
    }

    /** @throws PortalException 404 if there is none, or it stands in another county */
    Factory require(Actor who, UUID factoryId) {
        return require(factoryId, factory -> who.sees(factory.countyCode()));
    }

    /** @throws PortalException 404 if there is none, or it does not stand in the county the person works for */
    Factory requireOfCounty(Actor who, UUID factoryId) {
        return require(factoryId, factory -> who.counties().contains(factory.countyCode()));
    }

    private Factory require(UUID factoryId, Predicate<Factory> seen) {
        try {
            Factory factory = register.factory(factoryId);
            if (seen.test(factory)) {
                return factory;
            }
        } catch (RegistryMissingException e) {
            throw PortalException.notFound("工厂");
        }
        throw PortalException.notFound("工厂");
    }
}
