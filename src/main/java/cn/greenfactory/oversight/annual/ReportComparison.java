package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.ReferenceRow;
import cn.greenfactory.evaluation.standard.Direction;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.oversight.annual.ReportCheck.Against;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Puts a report's figures beside last year's, the certified ones and the base values. */
final class ReportComparison {

    private final Edition edition;
    private final int strongMovePercent;
    private final Map<String, String> explanations;
    private final List<ReportCheck> checks = new ArrayList<>();

    ReportComparison(Edition edition, int strongMovePercent, Map<String, String> explanations) {
        this.edition = edition;
        this.strongMovePercent = strongMovePercent;
        this.explanations = explanations;
    }

    List<ReportCheck> checks() {
        return List.copyOf(checks);
    }

    /** Compares whatever both have in the same unit; figures of another edition are not comparable. */
    ReportComparison with(Against against, Figures now, Figures before) {
        if (before == null || !before.edition().equals(now.edition())) {
            return this;
        }
        for (Edition.Input input : edition.inputs()) {
            compare(
                    input.code(),
                    input.name(),
                    input.unit(),
                    against,
                    now.input(input.code()),
                    before.input(input.code()));
        }
        for (Measure measure : KeyIndicators.of(edition)) {
            Figures.Figure figure = now.measures().get(measure.code());
            String unit = figure == null ? null : figure.unit();
            Double value = figure == null ? null : figure.value();
            compare(measure.code(), measure.name(), unit, against, value, before.measure(measure.code(), unit));
        }
        return this;
    }

    /** @param base the base value of an indicator in a unit, empty where none is loaded */
    ReportComparison withBase(Figures now, BiFunction<String, String, Optional<ReferenceRow>> base) {
        for (Measure measure : KeyIndicators.of(edition)) {
            Figures.Figure figure = now.measures().get(measure.code());
            if (figure != null && figure.value() != null) {
                base.apply(measure.code(), figure.unit()).ifPresent(row -> beside(measure, figure, row));
            }
        }
        return this;
    }

    private void beside(Measure measure, Figures.Figure figure, ReferenceRow row) {
        double value = figure.value();
        boolean below = measure.direction() == Direction.FORWARD ? value < row.base() : value > row.base();
        add(measure.code(), measure.name(), figure.unit(), Against.BASE_VALUE, value, row.base(), null, below);
    }

    private void compare(String code, String name, String unit, Against against, Double now, Double before) {
        if (now == null || before == null) {
            return;
        }
        Double moved = before == 0 ? null : 100 * (now - before) / Math.abs(before);
        boolean strong = before == 0 ? now != 0 : Math.abs(moved) > strongMovePercent;
        add(code, name, unit, against, now, before, moved, strong);
    }

    private void add(
            String code,
            String name,
            String unit,
            Against against,
            double now,
            double before,
            Double moved,
            boolean strong) {
        checks.add(new ReportCheck(code, name, unit, against, now, before, moved, strong, explanations.get(code)));
    }
}
