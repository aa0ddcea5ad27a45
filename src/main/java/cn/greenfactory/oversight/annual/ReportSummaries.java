package cn.greenfactory.oversight.annual;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.oversight.annual.ReportExamination.Examined;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A report as JSON: what officials see in tasks and over the API, and what its enterprise sees of it. */
@Service
public class ReportSummaries {

    private static final Map<String, String> ACTS = Map.of(
            "Task_FillAnnualReport", "企业提交动态管理表",
            "Task_RecordHigherForm", "企业登记上级动态管理表",
            "Task_ReviewReportAtCounty", "县级审核",
            "Task_AssessOnSite", "现场评估",
            "Task_DecideOutstanding", "市局处理未按期提交",
            "ReportUrged", "催报",
            "ReportExtended", "延期",
            "ReportReopened", "重新办理",
            "ReportCleared", "造假嫌疑经核实不成立",
            "Service_DeclareChange", "转变更办理");
    private static final Map<String, String> OUTCOMES = Map.of(
            "IN_TIME", "按期提交",
            "LATE", "逾期提交",
            "EXPIRED", "逾期未补充");

    private final ReportReads reads;
    private final YearRows years;
    private final ReportContents contents;
    private final ReportExamination examination;
    private final ReportedChanges changes;
    private final ReportPrefill prefill;
    private final ReportActs acts;
    private final AbandonedDrafts abandoned;
    private final Attachments attachments;
    private final Register register;
    private final Units units;
    private final ObjectMapper json;

    ReportSummaries(
            ReportReads reads,
            YearRows years,
            ReportContents contents,
            ReportExamination examination,
            ReportedChanges changes,
            ReportPrefill prefill,
            ReportActs acts,
            AbandonedDrafts abandoned,
            Attachments attachments,
            Register register,
            Units units,
            ObjectMapper json) {
        this.reads = reads;
        this.years = years;
        this.contents = contents;
        this.examination = examination;
        this.changes = changes;
        this.prefill = prefill;
        this.acts = acts;
        this.abandoned = abandoned;
        this.attachments = attachments;
        this.register = register;
        this.units = units;
        this.json = json;
    }

    /** What officials see: what was handed in last, with its files. A draft is the enterprise's own. */
    public ObjectNode of(UUID reportId) {
        Report report = reads.get(reportId);
        ReportYear year = years.get(report.yearId());
        ObjectNode view = head(report, year);
        if (report.submitted()) {
            said(view, report, year, contents.submitted(report, year));
            files(view.putArray("attachments"), report);
        } else {
            view.putArray("attachments");
        }
        view.put(
                "suggestion",
                report.suggestion() == null ? null : report.suggestion().name());
        view.put(
                "suggestionTitle",
                report.suggestion() == null ? null : report.suggestion().title());
        view.put("suggestionReason", report.suggestionReason());
        view.put("siteFindings", report.siteFindings());
        opinions(view.putArray("opinions"), report);
        return view;
    }

    /** What its enterprise sees: the draft examined as it stands, what it may begin with, what it did not hand in in time. */
    public ObjectNode forEnterprise(Report report, ReportYear year) {
        ObjectNode view = head(report, year);
        view.set("draft", report.draft());
        view.set("prefill", prefill.of(report, year));
        ArrayNode drafts = view.putArray("abandonedDrafts");
        abandoned.of(report.id()).forEach(each -> drafts.addObject()
                .put("abandonedAt", each.abandonedAt().toString())
                .set("draft", each.draft()));
        said(view, report, year, contents.of(report, year));
        return view;
    }

    private ObjectNode head(Report report, ReportYear year) {
        Factory factory = register.factory(report.factoryId());
        Enterprise enterprise = register.enterprise(report.enterpriseId());
        ObjectNode view = json.createObjectNode();
        view.put("reportId", report.id().toString());
        view.put("number", report.number());
        view.put("reportYear", report.reportYear());
        view.put("enterpriseName", enterprise.name());
        view.put("creditCode", enterprise.creditCode().value());
        view.put("factoryName", factory.name());
        view.put("countyName", units.name(report.countyCode()));
        view.put("level", report.level().title());
        view.put("form", report.form() == null ? null : report.form().title());
        view.put("higher", report.form() != null && report.form().higher());
        view.put("state", report.state().title());
        view.put("closesOn", report.closesOn(year).toString());
        view.put("firstSubmittedAt", text(report.firstSubmittedAt()));
        view.put("lastSubmittedAt", text(report.lastSubmittedAt()));
        view.put("timely", report.timely() == null ? "尚未提交" : report.timely() ? "按期" : "逾期");
        view.put("submissions", report.submissions());
        view.put("expired", report.expired() ? "是" : "否");
        return view;
    }

    private void said(ObjectNode view, Report report, ReportYear year, ReportContent content) {
        Examined examined = examination.examine(report, year, content);
        view.put("changed", content.changed() == null ? "未填写" : content.changed() ? "有变更" : "无变更");
        ArrayNode declarations = view.putArray("declarations");
        content.declarations().forEach(each -> declarations.add(declared(report, each)));
        view.put("filedOn", content.filedOn() == null ? null : content.filedOn().toString());
        view.put("filedAs", content.filedAs());
        view.put("standardEdition", year.standardEdition());
        view.put("lastYearEdition", edition(examined.lastYear()));
        view.put("certifiedEdition", edition(examined.certified()));
        view.put("editionNote", ReportTables.editionNote(examined));
        ReportTables.compliance(view.putArray("compliance"), content);
        ReportTables.indicators(view.putArray("indicators"), examined);
        ReportTables.inputs(view.putArray("inputs"), examined);
        ReportTables.moves(view.putArray("moves"), examined.checks());
    }

    private JsonNode declared(Report report, JsonNode declaration) {
        return declaration.isObject()
                ? ((ObjectNode) declaration.deepCopy()).put("what", changes.what(report.factoryId(), declaration))
                : declaration;
    }

    private void files(ArrayNode files, Report report) {
        attachments.of("REPORT", report.id()).stream()
                .filter(Attachment::sealed)
                .forEach(file -> files.addObject()
                        .put("kind", file.kind())
                        .put("kindTitle", file.kind().equals(ReportCompleteness.HIGHER_PROOF) ? "上级表填报证明" : "证明材料")
                        .put("fileName", file.fileName())
                        .put("sha256", file.sha256())
                        .put("attachedAt", file.attachedAt().toString())
                        .put("link", "/api/staff/files/" + file.sha256()));
    }

    private void opinions(ArrayNode opinions, Report report) {
        acts.of(report.id()).stream()
                .filter(each -> ACTS.containsKey(each.act()))
                .forEach(each -> opinions.addObject()
                        .put("act", each.act())
                        .put("actTitle", ACTS.get(each.act()))
                        .put("outcomeTitle", outcome(each.outcome()))
                        .put("opinion", each.opinion())
                        .put("who", each.who())
                        .put("at", each.at().toString()));
    }

    private static String outcome(String outcome) {
        if (outcome == null) {
            return null;
        }
        for (ReportOutcome each : ReportOutcome.values()) {
            if (each.name().equals(outcome)) {
                return each.title();
            }
        }
        for (OutstandingDecision each : OutstandingDecision.values()) {
            if (each.name().equals(outcome)) {
                return each.title();
            }
        }
        return OUTCOMES.getOrDefault(outcome, outcome);
    }

    private static String edition(Figures figures) {
        return figures == null ? null : figures.edition();
    }

    private static String text(Object instant) {
        return instant == null ? null : instant.toString();
    }
}
