package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.oversight.annual.ReportCheck.Against;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Examines what a report says: what it comes to, what it is compared with, what is to be explained. */
@Component
class ReportExamination {

    private final Editions editions;
    private final FormerFigures former;
    private final ReferenceValues references;

    /** @param certified null where the factory was not certified through this service */
    record Examined(
            Edition edition,
            ReportContent content,
            Figures figures,
            Figures lastYear,
            Figures certified,
            List<ReportCheck> checks) {

        /** Figures that moved strongly and are not explained, each once. */
        List<FieldError> unexplained() {
            List<FieldError> open = new ArrayList<>();
            checks.stream()
                    .filter(each -> each.strong() && each.explanation() == null)
                    .filter(each -> each.against() != Against.BASE_VALUE)
                    .filter(each ->
                            open.stream().noneMatch(error -> error.field().endsWith("/" + each.code())))
                    .forEach(each -> open.add(new FieldError(
                            "/explanations/" + each.code(),
                            "“" + each.name() + "”与" + each.against().title() + "相比变动较大，请说明原因")));
            return open;
        }
    }

    ReportExamination(Editions editions, FormerFigures former, ReferenceValues references) {
        this.editions = editions;
        this.former = former;
        this.references = references;
    }

    Examined examine(Report report, ReportYear year, ReportContent content) {
        Edition edition = editions.get(year.standardEdition());
        Figures now = FigureMaker.of(edition, content);
        Figures lastYear = former.lastYear(report)
                .map(version -> former.read(version.figures()))
                .orElse(null);
        Figures certified = former.certified(report.factoryId());
        if (report.form() != null && report.form().higher()) {
            return new Examined(edition, content, now, lastYear, certified, List.of());
        }
        List<ReportCheck> checks = new ReportComparison(edition, year.strongMovePercent(), content.explanations())
                .with(Against.LAST_YEAR, now, lastYear)
                .with(Against.CERTIFIED, now, certified)
                .withBase(
                        now,
                        (indicator, unit) -> references.of(
                                edition.edition(), report.industryCode(), now.input("energyTce"), indicator, unit))
                .checks();
        return new Examined(edition, content, now, lastYear, certified, checks);
    }
}
