package cn.greenfactory.oversight.learning;

import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.evaluation.standard.Direction;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.oversight.learning.Benchmark.Goal;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a listed factory its newest indicator values beside the edition's base and lead values, the quartiles of its
 * industry in the same year, and what the province and the nation demand (第十八条). No other factory is named in it.
 */
@Service
public class Benchmarks {

    private static final int DIVISION = 2;

    private final List<FigureSource> sources;
    private final Register register;
    private final ReferenceValues references;
    private final LevelRequirements requirements;
    private final Editions editions;
    private final Clock clock;

    Benchmarks(
            List<FigureSource> sources,
            Register register,
            ReferenceValues references,
            LevelRequirements requirements,
            Editions editions,
            Clock clock) {
        this.sources = sources;
        this.register = register;
        this.references = references;
        this.requirements = requirements;
        this.editions = editions;
        this.clock = clock;
    }

    /** @throws LearningException if the factory is not on the list today */
    @Transactional(readOnly = true)
    public Benchmark of(UUID factoryId) {
        List<ListedFactory> list = register.list(China.dayOf(clock.instant()), null, null);
        ListedFactory factory = list.stream()
                .filter(each -> each.factoryId().equals(factoryId))
                .findFirst()
                .orElseThrow(LearningException::notListed);
        String division = division(factory.industryCode());
        Optional<FactoryFigures> newest = newest(factory);
        if (newest.isEmpty()) {
            return new Benchmark(factoryId, null, null, null, division, null, List.of());
        }
        FactoryFigures own = newest.get();
        Peers peers = peers(
                list.stream()
                        .filter(each -> division(each.industryCode()).equals(division))
                        .toList(),
                own);
        return new Benchmark(
                factoryId,
                own.year(),
                own.edition(),
                own.source(),
                division,
                peers.enterprises(peers.figures()) < Quartiles.FEWEST
                        ? null
                        : peers.figures().size(),
                own.values().stream().map(value -> line(own, value, peers)).toList());
    }

    /** What the factory filed for the newest year, of one year at the first source. */
    private Optional<FactoryFigures> newest(ListedFactory factory) {
        return sources.stream()
                .flatMap(source -> source.of(List.of(factory), null).stream())
                .sorted(Comparator.comparingInt(FactoryFigures::year).reversed())
                .findFirst();
    }

    /** What each of the factories filed for the same year by the same edition, at the first source that has it. */
    private Peers peers(List<ListedFactory> factories, FactoryFigures own) {
        Map<UUID, FactoryFigures> first = new LinkedHashMap<>();
        sources.stream()
                .flatMap(source -> source.of(factories, own.year()).stream())
                .filter(filed -> filed.edition().equals(own.edition()))
                .forEach(filed -> first.putIfAbsent(filed.factoryId(), filed));
        return new Peers(
                List.copyOf(first.values()),
                factories.stream().collect(Collectors.toMap(ListedFactory::factoryId, ListedFactory::creditCode)));
    }

    private Benchmark.Line line(FactoryFigures own, FactoryFigures.Value value, Peers peers) {
        Edition edition = editions.get(own.edition());
        Measure measure = edition.measure(value.indicator()).orElseThrow();
        String band = own.energyTce() == null
                ? null
                : edition.band(own.energyTce()).map(Edition.EnergyBand::code).orElse(null);
        var reference = references.newest(own.edition(), own.industryCode(), band, value.indicator(), value.unit());
        return new Benchmark.Line(
                value.indicator(),
                measure.name(),
                measure.direction().name(),
                value.unit(),
                value.value(),
                reference.map(row -> goal(measure, value, row.base(), "基准值")).orElseGet(Goal::none),
                reference.map(row -> goal(measure, value, row.lead(), "引领值")).orElseGet(Goal::none),
                peers.quartiles(value).orElse(null),
                demanded(Level.PROVINCE, own, measure, value),
                demanded(Level.NATION, own, measure, value));
    }

    private Goal demanded(Level level, FactoryFigures own, Measure measure, FactoryFigures.Value value) {
        return requirements
                .find(level, own.edition(), own.industryCode(), value)
                .map(each -> goal(measure, value, each.value(), each.source()))
                .orElseGet(Goal::none);
    }

    private static Goal goal(Measure measure, FactoryFigures.Value own, double goal, String note) {
        double distance = measure.direction() == Direction.FORWARD ? goal - own.value() : own.value() - goal;
        return new Goal(goal, distance, note);
    }

    private static String division(String industryCode) {
        return industryCode.substring(0, DIVISION);
    }
}
