package cn.greenfactory.process;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportFiling;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.oversight.annual.YearTerms;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drives reporting years and reports the way enterprises, officials and the job executor do. */
@TestComponent
public class ReportDriver {

    /** Each test takes an earlier year, so that factories listed in one are not on the list of another. */
    private static final AtomicInteger YEARS = new AtomicInteger(2023);

    /** The year that tests share which need some report; see {@link #nobodyElse()}. */
    public static final int AGAIN = 2024;

    private static final List<String> COMPLIANCE = List.of(
            "producing",
            "notAbnormal",
            "noAccident",
            "noViolation",
            "notDishonest",
            "energyRectified",
            "systemsMaintained");

    private final RoundDriver driver;
    private final ReportYears years;
    private final Reports reports;
    private final ReportFiling filing;
    private final Attachments attachments;
    private final ObjectMapper json;
    private final JdbcClient jdbc;

    ReportDriver(
            RoundDriver driver,
            ReportYears years,
            Reports reports,
            ReportFiling filing,
            Attachments attachments,
            ObjectMapper json,
            JdbcClient jdbc) {
        this.driver = driver;
        this.years = years;
        this.reports = reports;
        this.filing = filing;
        this.attachments = attachments;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** A year of data nobody has used. */
    public int year() {
        return YEARS.getAndDecrement();
    }

    /** {@link #AGAIN}, whoever has used it: its row is put away under a year that nobody reports. */
    public int again() {
        return again(AGAIN);
    }

    /** Takes every factory off the list as of 2026-03-02, so that only those that come after owe a report. */
    public void nobodyElse() {
        jdbc.sql(
                        """
                        INSERT INTO gf_register_event (factory_id, kind, effective_on, document, recorded_at)
                        SELECT factory_id, 'REMOVED', '2026-03-02', '此前的测试', now()
                          FROM gf_register_on('2026-03-02') WHERE status = 'CERTIFIED'""")
                .update();
    }

    public int again(int year) {
        jdbc.sql(
                        """
                        UPDATE gf_report_year SET report_year = (SELECT min(report_year) - 1
                              FROM (SELECT report_year FROM gf_report_year WHERE report_year > 2050
                                    UNION ALL SELECT 2101) taken)
                         WHERE report_year = :year""")
                .param("year", year)
                .update();
        return year;
    }

    /** A factory in the county that is on the list since the middle of the year. */
    public UUID listed(String county, int year) {
        return driver.listed(county, year + "-06-01");
    }

    /** Opens the year on 2026-03-02 with its last day on 2026-04-15, and all its reports; returns the year's id. */
    public UUID open(int year) {
        driver.at("2026-03-02T09:00");
        UUID id = request(year);
        driver.runJobs();
        return id;
    }

    /** Opens the year, and none of its reports yet. */
    public UUID request(int year) {
        return years.request(new YearTerms(year, LocalDate.parse("2026-04-15"), null, null), "city-officer-1")
                .id();
    }

    /** The factory's report in the year. */
    public UUID report(UUID yearId, UUID factoryId) {
        return reports.ofFactory(factoryId).stream()
                .filter(each -> each.yearId().equals(yearId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A new factory of 130102 and its report in {@link #AGAIN}, open to be filled in; nobody else owes one. */
    public UUID filling() {
        nobodyElse();
        UUID factory = listed("130102", AGAIN);
        return report(open(again()), factory);
    }

    public Report get(UUID reportId) {
        return reports.get(reportId);
    }

    /** Everything the city's form asks for. */
    public ObjectNode content(int year) {
        JsonNode dossier = sample();
        ObjectNode content = json.createObjectNode();
        content.putObject("changes").put("changed", false);
        ObjectNode compliance = content.putObject("compliance");
        COMPLIANCE.forEach(each -> compliance.putObject(each).put("answer", true));
        ObjectNode inputs = dossier.get("inputs").deepCopy();
        inputs.put("statisticalYear", year);
        content.set("inputs", inputs);
        ObjectNode indicators = content.putObject("indicators");
        for (String code : List.of("advancedEquipmentCount", "upgradeInvestmentShare")) {
            indicators
                    .putObject(code)
                    .set("value", dossier.path("indicators").path(code).get("value"));
        }
        return content;
    }

    public void save(UUID reportId, JsonNode content) {
        filing.saveDraft(reportId, get(reportId).version(), content);
    }

    /** Fills in everything and hands it in. */
    public void file(UUID reportId) {
        save(reportId, content(get(reportId).reportYear()));
        submit(reportId);
    }

    public ReportFiling.Receipt submit(UUID reportId) {
        ReportFiling.Receipt receipt = filing.submit(reportId, true);
        driver.runJobs();
        return receipt;
    }

    /** A higher form with its proof, handed in. */
    public void fileHigher(UUID reportId) {
        prove(reportId);
        save(reportId, higher());
        submit(reportId);
    }

    public ObjectNode higher() {
        ObjectNode content = json.createObjectNode();
        content.putObject("changes").put("changed", false);
        content.putObject("filing").put("filedOn", "2026-03-01").put("filedAs", "省级动态管理表");
        return content;
    }

    public void prove(UUID reportId) {
        byte[] proof = ("%PDF-1.4\n% 证明 " + reportId + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        attachments.attach(
                "REPORT",
                reportId,
                "HIGHER_FORM_PROOF",
                "填报证明.pdf",
                new ByteArrayInputStream(proof),
                get(reportId).enterpriseUser());
    }

    public Task task(String key, UUID reportId) {
        return driver.task(key, "reportId", reportId);
    }

    public void complete(String user, String task, UUID reportId, Map<String, Object> values) {
        driver.complete(user, task(task, reportId), values);
        driver.runJobs();
    }

    public void review(UUID reportId, String outcome, String opinion) {
        complete(
                "county-reviewer-" + get(reportId).countyCode(),
                "Task_ReviewReportAtCounty",
                reportId,
                Map.of("reportOutcome", outcome, "reportOpinion", opinion));
    }

    public void decide(UUID reportId, String decision, Map<String, Object> more) {
        Map<String, Object> values = new java.util.HashMap<>(more);
        values.put("outstandingDecision", decision);
        values.put("outstandingReason", "已核实情况");
        complete("city-officer-1", "Task_DecideOutstanding", reportId, values);
    }

    /** Goes to the first instant after the last day of filing. */
    public void afterTheLastDay() {
        driver.at("2026-04-16T00:00");
        driver.runJobs();
    }

    private JsonNode sample() {
        try {
            return json.readTree(new ClassPathResource("demo/sample-dossier.json").getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
