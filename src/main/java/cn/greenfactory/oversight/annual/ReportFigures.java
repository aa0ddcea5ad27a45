package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.learning.FactoryFigures;
import cn.greenfactory.oversight.learning.FigureSource;
import cn.greenfactory.registry.ListedFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The key indicators of a factory's archived reports (第十二条). A report whose data are suspected to be false is left
 * out, and a higher form, whose figures are filed elsewhere.
 */
@Component
@Order(1)
class ReportFigures implements FigureSource {

    private final ReportVersions versions;
    private final FormerFigures former;

    ReportFigures(ReportVersions versions, FormerFigures former) {
        this.versions = versions;
        this.former = former;
    }

    @Override
    public List<FactoryFigures> of(List<ListedFactory> factories, Integer year) {
        Map<UUID, ListedFactory> byId =
                factories.stream().collect(Collectors.toMap(ListedFactory::factoryId, each -> each));
        return versions.archived(byId.keySet(), year).stream()
                .map(each -> figures(byId.get(each.factoryId()), each.reportYear(), former.read(each.figures())))
                .toList();
    }

    private static FactoryFigures figures(ListedFactory factory, int year, Figures figures) {
        return new FactoryFigures(
                factory.factoryId(),
                factory.industryCode(),
                year,
                figures.edition(),
                year + " 年度动态管理表",
                figures.input("energyTce"),
                figures.measures().entrySet().stream()
                        .filter(each -> each.getValue().value() != null
                                && each.getValue().unit() != null)
                        .map(each -> new FactoryFigures.Value(
                                each.getKey(),
                                each.getValue().unit(),
                                each.getValue().value()))
                        .toList());
    }
}
