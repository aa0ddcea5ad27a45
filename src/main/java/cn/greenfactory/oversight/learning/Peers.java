package cn.greenfactory.oversight.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the factories of one industry filed for one year.
 *
 * @param figures one entry for each factory
 * @param enterprises whose each factory is, by its credit code
 */
record Peers(List<FactoryFigures> figures, Map<UUID, String> enterprises) {

    /** Of how many enterprises these are. */
    long enterprises(List<FactoryFigures> some) {
        return some.stream()
                .map(each -> enterprises.get(each.factoryId()))
                .distinct()
                .count();
    }

    /** Over those that filed this indicator in this unit. */
    Optional<Quartiles> quartiles(FactoryFigures.Value value) {
        List<FactoryFigures> filed =
                figures.stream().filter(each -> in(each, value).isPresent()).toList();
        return Quartiles.of(
                filed.stream().map(each -> in(each, value).orElseThrow()).toList(), enterprises(filed));
    }

    private static Optional<Double> in(FactoryFigures figures, FactoryFigures.Value value) {
        return figures.values().stream()
                .filter(each -> each.indicator().equals(value.indicator())
                        && each.unit().equals(value.unit()))
                .map(FactoryFigures.Value::value)
                .findFirst();
    }
}
