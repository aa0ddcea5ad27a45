package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.learning.FactoryFigures;
import cn.greenfactory.oversight.learning.FigureSource;
import cn.greenfactory.registry.ListedFactory;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The key indicators of a factory's archived reports (第十二条). A report whose data are suspected to be false is left
 * out, and a higher form, whose figures are filed elsewhere.
 */
@Component
@Order(1)
class ReportFigures implements FigureSource {

    private final ReportReads reads;
    private final ReportVersions versions;
    private final FormerFigures former;

    ReportFigures(ReportReads reads, ReportVersions versions, FormerFigures former) {
        this.reads = reads;
        this.versions = versions;
        this.former = former;
    }

    @Override
    public List<FactoryFigures> of(ListedFactory factory) {
        return reads.ofFactory(factory.factoryId()).stream()
                .filter(report -> report.state() == ReportState.ARCHIVED
                        && report.form() == ReportForm.CITY
                        && report.outcome() != ReportOutcome.SUSPECT_FALSIFICATION)
                .map(report -> figures(factory, report))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FactoryFigures> figures(ListedFactory factory, Report report) {
        return versions.last(report.id())
                .map(version -> former.read(version.figures()))
                .map(figures -> new FactoryFigures(
                        factory.factoryId(),
                        factory.industryCode(),
                        report.reportYear(),
                        figures.edition(),
                        report.reportYear() + " 年度动态管理表",
                        figures.input("energyTce"),
                        figures.measures().entrySet().stream()
                                .filter(each -> each.getValue().value() != null
                                        && each.getValue().unit() != null)
                                .map(each -> new FactoryFigures.Value(
                                        each.getKey(),
                                        each.getValue().unit(),
                                        each.getValue().value()))
                                .toList()));
    }
}
