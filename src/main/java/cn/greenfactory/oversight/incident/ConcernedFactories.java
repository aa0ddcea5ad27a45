package cn.greenfactory.oversight.incident;

import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The factories an incident concerns: the one its report names, else all of the enterprise. Arts. 13 and 14 speak only
 * of those on the list (对纳入绿色工厂名单的企业).
 */
@Component
class ConcernedFactories {

    private final Register register;
    private final Clock clock;

    ConcernedFactories(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Those on the list today, each under its lock, which whoever puts it on the list takes too; in one order, so that two
     * incidents of one enterprise do not wait for each other.
     */
    List<UUID> lockListed(Incident incident) {
        return of(incident)
                .sorted()
                .filter(each -> listed(register.lockFactory(each).id()))
                .toList();
    }

    private Stream<UUID> of(Incident incident) {
        return incident.factoryId() != null
                ? Stream.of(incident.factoryId())
                : register.factoriesOf(incident.enterpriseId()).stream().map(Factory::id);
    }

    private boolean listed(UUID factory) {
        return register.listed(factory, China.dayOf(clock.instant()));
    }
}
