package cn.greenfactory.oversight.incident;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which county an incident belongs to: where the factory stands; else where the enterprise has factories or applied. */
@Component
class IncidentCounty {

    private final Register register;
    private final Applications applications;
    private final Units units;

    IncidentCounty(Register register, Applications applications, Units units) {
        this.register = register;
        this.applications = applications;
        this.units = units;
    }

    /**
     * For a report of the enterprise itself.
     *
     * @throws IncidentException if the factory is another's, or the county is not said and not known
     */
    String toldBy(NewIncident asked) {
        if (asked.factoryId() != null) {
            return factory(asked).countyCode();
        }
        Set<String> known = known(asked.enterpriseId());
        if (asked.countyCode() == null || asked.countyCode().isBlank()) {
            if (known.size() != 1) {
                throw IncidentException.invalid("countyCode", "请填写所在县（市、区）");
            }
            return known.iterator().next();
        }
        if (!known.isEmpty() && !known.contains(asked.countyCode())) {
            throw IncidentException.invalid("countyCode", "企业在该县（市、区）没有工厂，请核对");
        }
        return units.require(asked.countyCode()).code();
    }

    /**
     * For a report of an official, who may speak for the own county only.
     *
     * @param own codes of the counties the official reviews for
     * @throws IncidentException if the enterprise or the factory is in none of them
     */
    String toldBy(NewIncident asked, Set<String> own) {
        if (asked.factoryId() != null) {
            return only(Set.of(factory(asked).countyCode()), own);
        }
        Set<String> known = known(asked.enterpriseId());
        return only(known.isEmpty() ? own : known, own);
    }

    private static String only(Set<String> places, Set<String> own) {
        Set<String> both = places.stream().filter(own::contains).collect(Collectors.toCollection(TreeSet::new));
        if (both.isEmpty()) {
            throw IncidentException.notOfCounty();
        }
        if (both.size() > 1) {
            throw IncidentException.invalid("factoryName", "企业在您负责的多个县（市、区）有工厂，请填写工厂名称");
        }
        return both.iterator().next();
    }

    /** Locked, so that it does not move to another county while the incident is written for this one. */
    private Factory factory(NewIncident asked) {
        return register.factoriesOf(asked.enterpriseId()).stream()
                .filter(each -> each.id().equals(asked.factoryId()))
                .map(each -> register.lockFactory(each.id()))
                .findFirst()
                .orElseThrow(() -> IncidentException.invalid("factoryId", "企业没有这个工厂"));
    }

    private Set<String> known(UUID enterpriseId) {
        return Stream.concat(
                        register.factoriesOf(enterpriseId).stream().map(Factory::countyCode),
                        applications.ofEnterprise(enterpriseId).stream().map(Application::countyCode))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
