package cn.greenfactory.process.demo;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportFiles;
import cn.greenfactory.oversight.annual.ReportFiling;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.oversight.annual.YearTerms;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's reporting year; what was handed in or decided before is not done again. */
@Component
@Profile("demo")
class DemoReports {

    private static final int YEAR = 2025;
    private static final List<String> GROWING = List.of(
            "outputValue",
            "energyTce",
            "carbonTonnes",
            "renewableTce",
            "reusedWaterM3",
            "solidWasteGeneratedT",
            "solidWasteUsedT");
    private static final String PROOF = "HIGHER_FORM_PROOF";

    private final ReportYears years;
    private final Reports reports;
    private final ReportFiling filing;
    private final ReportFiles files;
    private final Attachments attachments;
    private final DemoEnterprises enterprises;
    private final DemoEngine engine;
    private final ObjectMapper json;

    DemoReports(
            ReportYears years,
            Reports reports,
            ReportFiling filing,
            ReportFiles files,
            Attachments attachments,
            DemoEnterprises enterprises,
            DemoEngine engine,
            ObjectMapper json) {
        this.years = years;
        this.reports = reports;
        this.filing = filing;
        this.files = files;
        this.attachments = attachments;
        this.enterprises = enterprises;
        this.engine = engine;
        this.json = json;
    }

    /** Everything is left to its default, so that reports are due on 15 April. */
    void openYear() {
        if (years.byYear(YEAR).isEmpty()) {
            years.request(new YearTerms(YEAR, null, null, null), "city-officer-1");
        }
        engine.runJobs();
    }

    /** What the city's form asks for, complete; output and what it takes in percent of the sample's. */
    ObjectNode content(int percent) {
        ObjectNode content = DemoFiles.json(json, "sample-report.json");
        ObjectNode inputs = (ObjectNode) content.path("inputs");
        for (String each : GROWING) {
            inputs.put(each, inputs.path(each).intValue() * percent / 100);
        }
        return content;
    }

    void draft(DemoFirm firm, JsonNode content) {
        Report report = of(firm);
        if (report.draft().isEmpty()) {
            filing.saveDraft(report.id(), report.version(), content);
        }
    }

    void file(DemoFirm firm, JsonNode content) {
        draft(firm, content);
        if (!of(firm).submitted()) {
            filing.submit(of(firm).id(), true);
        }
        engine.runJobs();
    }

    /** The form was filed with the province or the nation; here only the proof is handed in. */
    void fileHigher(DemoFirm firm, String filedAs) {
        Report report = of(firm);
        boolean proven = attachments.of("REPORT", report.id()).stream()
                .anyMatch(each -> each.kind().equals(PROOF));
        if (!proven) {
            files.attach(
                    report.id(), PROOF, "上级平台填报回执.pdf", DemoFiles.pdf(firm.name() + filedAs), report.enterpriseUser());
        }
        ObjectNode content = json.createObjectNode();
        content.putObject("changes").put("changed", false);
        content.putObject("filing").put("filedOn", "2026-01-19").put("filedAs", filedAs);
        file(firm, content);
    }

    void review(DemoFirm firm, String outcome, String opinion) {
        Report report = of(firm);
        engine.complete(
                "county-reviewer-" + report.countyCode(),
                "Task_ReviewReportAtCounty",
                "reportId",
                report.id(),
                Map.of("reportOutcome", outcome, "reportOpinion", opinion));
    }

    private Report of(DemoFirm firm) {
        UUID factory = enterprises.factory(firm);
        return reports.ofFactory(factory).stream()
                .filter(each -> each.reportYear() == YEAR)
                .findFirst()
                .orElseThrow();
    }
}
