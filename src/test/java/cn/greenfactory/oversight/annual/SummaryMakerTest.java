package cn.greenfactory.oversight.annual;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.evaluation.standard.StandardsProperties;
import cn.greenfactory.oversight.annual.AnnualSummary.Aggregate;
import cn.greenfactory.oversight.annual.AnnualSummary.Counts;
import cn.greenfactory.oversight.annual.AnnualSummary.Total;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SummaryMakerTest {

    private static final Edition EDITION = new Editions(new ObjectMapper(), new StandardsProperties(null)).get("2025");
    private static final ReportYear YEAR = new ReportYear(
            UUID.randomUUID(),
            2025,
            LocalDate.of(2026, 4, 15),
            null,
            10,
            "2025",
            30,
            10,
            "承诺",
            "市局",
            YearState.OPEN,
            "city-officer-1",
            Instant.EPOCH,
            null,
            null,
            null);

    private final List<Report> reports = new ArrayList<>();
    private final Map<Report, Boolean> returned = new HashMap<>();

    @Test
    void countsWhoFiledByWhatBecameOfTheReport() {
        report("130102", ReportForm.CITY, ReportState.ARCHIVED, true, false);
        report("130102", ReportForm.PROVINCE, ReportState.ARCHIVED, true, false);
        report("130102", ReportForm.CITY, ReportState.ARCHIVED, false, true);
        report("130102", ReportForm.NATION, ReportState.ARCHIVED, false, true);
        report("130102", ReportForm.CITY, ReportState.ARCHIVED, true, true);
        report("130104", ReportForm.CITY, ReportState.LATE, false, false);
        report("130104", ReportForm.CITY, ReportState.NOT_FILED, null, false);
        report("130104", ReportForm.CITY, ReportState.DELISTED, null, false);
        report("130104", ReportForm.CITY, ReportState.DELISTED, true, false);
        report("130104", ReportForm.CITY, ReportState.CANCELLED, true, false);
        report("130104", ReportForm.CITY, ReportState.CANCELLED, false, true);
        returned.put(reports.get(0), true);
        returned.put(reports.get(1), false);

        AnnualSummary summary = summary(List.of());

        assertThat(summary.all()).isEqualTo(new Counts(11, 4, 2, 2, 1, 1, 2, 1, 0, 0));
        assertThat(summary.counties())
                .satisfiesExactly(
                        first -> assertThat(first.counts()).isEqualTo(new Counts(5, 3, 2, 2, 0, 0, 0, 1, 0, 0)),
                        second -> assertThat(second.counts()).isEqualTo(new Counts(6, 1, 0, 0, 1, 1, 2, 0, 0, 0)));
    }

    @Test
    void aggregatesAnIndicatorForEachUnitAlone() {
        String code = KeyIndicators.of(EDITION).get(0).code();
        List<Aggregate> found = summary(List.of(
                        figures(code, 4.0, "吨"),
                        figures(code, 1.0, "吨"),
                        figures(code, 10.0, "吨"),
                        figures(code, 3.0, "吨"),
                        figures(code, 7.0, "千克"),
                        figures(code, null, "吨"),
                        figures(code, 9.0, null)))
                .indicators();

        String name = KeyIndicators.of(EDITION).get(0).name();
        assertThat(found)
                .containsExactly(
                        new Aggregate(code, name, "千克", 1, 7, 7, 7, 7),
                        new Aggregate(code, name, "吨", 4, 4.5, 3.5, 1, 10));
    }

    @Test
    void addsUpWhatWasFilledIn() {
        Edition.Input input = EDITION.inputs().get(0);
        assertThat(summary(List.of(
                                inputs(Map.of(input.code(), 2.5)), inputs(Map.of(input.code(), 4.0)), inputs(Map.of())))
                        .inputs())
                .containsExactly(new Total(input.code(), input.name(), input.unit(), 2, 6.5));
    }

    private AnnualSummary summary(List<Figures> figures) {
        return new SummaryMaker(EDITION, reports, figures, returned)
                .make(YEAR, county -> "县" + county, industry -> "业" + industry);
    }

    private static Figures figures(String code, Double value, String unit) {
        return new Figures("2025", Map.of(), Map.of(code, new Figures.Figure(value, unit, false, null)));
    }

    private static Figures inputs(Map<String, Double> inputs) {
        return new Figures("2025", inputs, Map.of());
    }

    private void report(String county, ReportForm form, ReportState state, Boolean timely, boolean lateAccepted) {
        reports.add(new Report(
                UUID.randomUUID(),
                YEAR.id(),
                2025,
                UUID.randomUUID(),
                UUID.randomUUID(),
                county,
                "3812",
                null,
                form,
                state,
                1,
                null,
                null,
                null,
                null,
                timely,
                1,
                false,
                null,
                null,
                null,
                null,
                lateAccepted,
                null,
                false,
                null,
                0,
                null,
                null,
                null));
    }
}
