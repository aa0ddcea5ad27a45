package cn.greenfactory.oversight.learning;

import cn.greenfactory.evaluation.MeasuredCases;
import cn.greenfactory.evaluation.MeasuredCases.MeasuredCase;
import cn.greenfactory.evaluation.ScoredRow;
import cn.greenfactory.evaluation.standard.Direction;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.RegisterLists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The evaluation a factory was certified on, with the values as officials corrected them. */
@Component
@Order(2)
class CertifiedFigures implements FigureSource {

    private final RegisterLists register;
    private final MeasuredCases cases;

    CertifiedFigures(RegisterLists register, MeasuredCases cases) {
        this.register = register;
        this.cases = cases;
    }

    @Override
    public List<FactoryFigures> of(List<ListedFactory> factories, Integer year) {
        Map<UUID, ListedFactory> byId =
                factories.stream().collect(Collectors.toMap(ListedFactory::factoryId, each -> each));
        Map<UUID, ListedFactory> byCase = new LinkedHashMap<>();
        register.certifications(byId.keySet()).stream()
                .filter(event -> event.caseId() != null)
                .forEach(event -> byCase.put(event.caseId(), byId.get(event.factoryId())));
        return cases.of(byCase.keySet(), year).stream()
                .map(each -> figures(byCase.get(each.caseId()), each))
                .toList();
    }

    private static FactoryFigures figures(ListedFactory factory, MeasuredCase measured) {
        return new FactoryFigures(
                factory.factoryId(),
                factory.industryCode(),
                measured.year(),
                measured.edition(),
                "认定时核定的自评价",
                measured.energyTce(),
                measured.rows().stream()
                        .map(CertifiedFigures::value)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<FactoryFigures.Value> value(ScoredRow row) {
        Double value = row.correctedValue() == null ? row.selfValue() : row.correctedValue();
        boolean measured = row.indicator() != null
                && row.direction() != null
                && Direction.valueOf(row.direction()).measured();
        return measured && value != null && !row.notApplicable()
                ? Optional.of(new FactoryFigures.Value(row.indicator(), row.unit(), value))
                : Optional.empty();
    }
}
