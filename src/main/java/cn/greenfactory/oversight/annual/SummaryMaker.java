package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.oversight.annual.AnnualSummary.Aggregate;
import cn.greenfactory.oversight.annual.AnnualSummary.Counts;
import cn.greenfactory.oversight.annual.AnnualSummary.Group;
import cn.greenfactory.oversight.annual.AnnualSummary.Total;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds up a year's reports. */
final class SummaryMaker {

    private final Edition edition;
    private final List<Report> reports;
    private final Collection<Figures> figures;
    private final Map<Report, Boolean> returned;

    /**
     * @param figures of what was handed in last
     * @param returned whether a report was returned at least once
     */
    SummaryMaker(Edition edition, List<Report> reports, Collection<Figures> figures, Map<Report, Boolean> returned) {
        this.edition = edition;
        this.reports = reports;
        this.figures = figures;
        this.returned = returned;
    }

    AnnualSummary make(ReportYear year, Function<String, String> countyName, Function<String, String> industryName) {
        return new AnnualSummary(
                year.id(),
                year.reportYear(),
                edition.edition(),
                counts(reports),
                groups(Report::countyCode, countyName),
                groups(report -> report.industryCode().substring(0, 2), industryName),
                indicators(),
                inputs());
    }

    private List<Group> groups(Function<Report, String> by, Function<String, String> name) {
        return reports.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new Group(each.getKey(), name.apply(each.getKey()), counts(each.getValue())))
                .toList();
    }

    private Counts counts(List<Report> of) {
        return new Counts(
                of.size(),
                count(of, SummaryMaker::timely),
                count(of, SummaryMaker::late),
                count(of, each -> (timely(each) || late(each)) && each.form().higher()),
                count(of, each -> each.state() == ReportState.NOT_FILED),
                count(of, each -> each.state() == ReportState.DELISTED && !timely(each) && !late(each)),
                count(of, each -> each.state() == ReportState.CANCELLED),
                count(of, each -> Boolean.TRUE.equals(returned.get(each))),
                count(of, each -> each.siteFindings() != null),
                count(of, Report::suspected));
    }

    private static boolean timely(Report report) {
        return report.filed() && report.state() != ReportState.CANCELLED;
    }

    private static boolean late(Report report) {
        return !report.filed() && report.lateAccepted() && report.state() != ReportState.CANCELLED;
    }

    private static int count(List<Report> of, Predicate<Report> which) {
        return (int) of.stream().filter(which).count();
    }

    private List<Aggregate> indicators() {
        List<Aggregate> list = new ArrayList<>();
        for (Edition.Measure measure : KeyIndicators.of(edition)) {
            Map<String, List<Double>> byUnit = new TreeMap<>();
            figures.stream()
                    .map(each -> each.measures().get(measure.code()))
                    .filter(each -> each != null && each.value() != null && each.unit() != null)
                    .forEach(each -> byUnit.computeIfAbsent(each.unit(), unit -> new ArrayList<>())
                            .add(each.value()));
            byUnit.forEach((unit, values) -> list.add(aggregate(measure, unit, values)));
        }
        return list;
    }

    private static Aggregate aggregate(Edition.Measure measure, String unit, List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return new Aggregate(
                measure.code(),
                measure.name(),
                unit,
                sorted.length,
                mean,
                median,
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private List<Total> inputs() {
        List<Total> list = new ArrayList<>();
        for (Edition.Input input : edition.inputs()) {
            List<Double> values = figures.stream()
                    .map(each -> each.input(input.code()))
                    .filter(Objects::nonNull)
                    .toList();
            if (!values.isEmpty()) {
                double sum = values.stream().mapToDouble(Double::doubleValue).sum();
                list.add(new Total(input.code(), input.name(), input.unit(), values.size(), sum));
            }
        }
        return list;
    }
}
