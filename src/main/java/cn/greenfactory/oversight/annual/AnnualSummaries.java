package cn.greenfactory.oversight.annual;

import static cn.greenfactory.shared.Rows.utc;

import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.oversight.Acts;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.IndustryCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The summary of a year as data, kept when the last report is settled, and as the paper that is issued (第十二条). */
@Service
public class AnnualSummaries {

    private final JdbcClient jdbc;
    private final YearRows years;
    private final ReportReads reads;
    private final ReportVersions versions;
    private final FormerFigures figures;
    private final AnnualSummaryPaper paper;
    private final Editions editions;
    private final Units units;
    private final Acts acts;
    private final ObjectMapper json;
    private final Clock clock;

    AnnualSummaries(
            JdbcClient jdbc,
            YearRows years,
            ReportReads reads,
            ReportVersions versions,
            FormerFigures figures,
            AnnualSummaryPaper paper,
            Editions editions,
            Units units,
            Acts acts,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.reads = reads;
        this.versions = versions;
        this.figures = figures;
        this.paper = paper;
        this.editions = editions;
        this.units = units;
        this.acts = acts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Service_IssueAnnualSummary: keeps the summary and issues its paper. Repeating it does nothing.
     *
     * @throws ReportException while reports are open
     */
    @Transactional
    public void issue(UUID yearId) {
        ReportYear year = years.lock(yearId);
        if (year.state() == YearState.ENDED) {
            return;
        }
        if (year.state() != YearState.SETTLED) {
            throw ReportException.yearState(year, "汇总");
        }
        AnnualSummary summary = make(year);
        keep(summary);
        paper.issue(year, summary);
        years.reached(yearId, YearState.ENDED, clock.instant());
        acts.bySystem("Service_IssueAnnualSummary", "REPORT_YEAR", yearId, year.state(), summary.all());
    }

    /** As it was issued; before that as the reports stand now. */
    public AnnualSummary of(UUID yearId) {
        return jdbc.sql("SELECT summary FROM gf_annual_summary WHERE year_id = :year")
                .param("year", yearId)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElseGet(() -> make(years.get(yearId)));
    }

    private AnnualSummary make(ReportYear year) {
        List<Report> reports = reads.ofYear(year.id());
        Set<UUID> returnedOnes = Set.copyOf(jdbc.sql("SELECT DISTINCT a.report_id FROM gf_report_act a JOIN gf_report r"
                        + " ON r.id = a.report_id WHERE r.year_id = :year AND a.outcome = 'RETURN'")
                .param("year", year.id())
                .query(UUID.class)
                .list());
        Map<Report, Boolean> returned = new HashMap<>();
        reports.forEach(each -> returned.put(each, returnedOnes.contains(each.id())));
        List<Figures> reported = versions.countedOfYear(year.id()).stream()
                .map(version -> figures.read(version.figures()))
                .toList();
        return new SummaryMaker(editions.get(year.standardEdition()), reports, reported, returned)
                .make(year, this::county, AnnualSummaries::industry);
    }

    private String county(String code) {
        return units.name(code);
    }

    private static String industry(String division) {
        return new IndustryCode(division + "00").divisionName().orElse(division);
    }

    private void keep(AnnualSummary summary) {
        jdbc.sql(
                        "INSERT INTO gf_annual_summary (year_id, summary, made_at) VALUES (:year, CAST(:summary AS jsonb), :at)")
                .param("year", summary.yearId())
                .param("summary", json.valueToTree(summary).toString())
                .param("at", utc(clock.instant()))
                .update();
    }

    private AnnualSummary read(String text) {
        try {
            return json.readValue(text, AnnualSummary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary cannot be read", e);
        }
    }
}
