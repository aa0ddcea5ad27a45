package cn.greenfactory.process;

import static java.util.Map.entry;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.oversight.incident.IncidentKind;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.oversight.inspection.NewInspection;
import cn.greenfactory.oversight.recommendation.NewRecommendation;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.oversight.support.NewSupport;
import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.EnterpriseUser;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Brings a listed factory to each of the tasks that officials have after its certification. */
@TestComponent
public class OversightStages {

    static final String COUNTY = "130102";
    public static final String REVIEWER = "county-reviewer-" + COUNTY;
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final RoundDriver driver;
    private final ReportDriver reports;
    private final IncidentDriver incidents;
    private final RemovalStages removals;
    private final Changes changes;
    private final InspectionDesk inspections;
    private final InspectionFindings findings;
    private final RecommendationDesk recommendations;
    private final SupportDesk support;
    private final Register register;
    private final Settings settings;

    OversightStages(
            RoundDriver driver,
            ReportDriver reports,
            IncidentDriver incidents,
            RemovalStages removals,
            Changes changes,
            InspectionDesk inspections,
            InspectionFindings findings,
            RecommendationDesk recommendations,
            SupportDesk support,
            Register register,
            Settings settings) {
        this.driver = driver;
        this.reports = reports;
        this.incidents = incidents;
        this.removals = removals;
        this.changes = changes;
        this.inspections = inspections;
        this.findings = findings;
        this.recommendations = recommendations;
        this.support = support;
        this.register = register;
        this.settings = settings;
    }

    /** The open task of each kind, of a factory of its own. */
    public Map<String, Supplier<Task>> all() {
        return Map.ofEntries(
                entry("Task_ReviewReportAtCounty", this::reviewing),
                entry("Task_AssessOnSite", this::assessing),
                entry("Task_DecideOutstanding", this::outstanding),
                entry("Task_VerifyChange", () -> driver.task("Task_VerifyChange", "changeId", change(factory()))),
                entry("Task_RegisterChange", this::registering),
                entry("Task_ReassessFactory", this::reassessing),
                entry("Task_AcknowledgeIncident", () -> incidents.task(incident(factory()))),
                entry("Task_VerifyGrounds", () -> removals.task(removal(factory()), "Task_VerifyGrounds")),
                entry("Task_ProposeRemoval", this::proposing),
                entry("Task_DecideRemoval", this::deciding),
                entry("Task_RecordInspection", () -> inspecting(inspection(factory()), "Task_RecordInspection")),
                entry("Task_RecheckRectification", this::rechecking),
                entry("Task_DecideException", this::excepting),
                entry(
                        "Task_RecordHigherResult",
                        () -> driver.task("Task_RecordHigherResult", "recommendationId", recommendation(factory()))),
                entry("Task_AnswerSupport", () -> driver.task("Task_AnswerSupport", "supportId", support(factory()))),
                entry("Task_AnswerSupportAtCity", this::forwarded));
    }

    /** A factory on the list since the end of last year. */
    public UUID factory() {
        return driver.listed(COUNTY, "2025-12-01");
    }

    /** The only one on the list, which owes a report of {@link ReportDriver#again()}. */
    public UUID reportingFactory() {
        reports.nobodyElse();
        return driver.listed(COUNTY, ReportDriver.AGAIN + "-06-01");
    }

    /** The report of a {@link #reportingFactory()}, open to be filled in. */
    public UUID report(UUID factory) {
        return reports.report(reports.open(reports.again()), factory);
    }

    /** A new scope, declared by the enterprise. */
    public UUID change(UUID factory) {
        ChangeDetails scope = new ChangeDetails(null, null, null, "改产节能电机", null, null, null, null, null, null);
        return change(factory, ChangeKind.SCOPE, scope);
    }

    public UUID change(UUID factory, ChangeKind kind, ChangeDetails details) {
        NewChange asked = new NewChange(kind, LocalDate.parse("2026-02-10"), "因经营需要变更", false, details);
        return changes.declare(factory, asked, enterprise(factory), Capacity.ENTERPRISE)
                .change()
                .id();
    }

    public void verify(UUID change) {
        driver.complete(
                "county-reviewer-" + changes.get(change).countyCode(),
                driver.task("Task_VerifyChange", "changeId", change),
                Map.of("changeVerified", true, "changeOpinion", "属实"));
        driver.runJobs();
    }

    public void register(UUID change) {
        driver.complete(
                "city-officer-1",
                driver.task("Task_RegisterChange", "changeId", change),
                Map.of("registered", true, "registerRemark", "登记"));
        driver.runJobs();
    }

    /** A quality incident without a determination: reported to the city, and no ground for removal. */
    public UUID incident(UUID factory) {
        return incidents.report(factory, IncidentDriver.facts(IncidentKind.QUALITY, 0, 0, 0, 0, null));
    }

    /** A removal whose ground waits to be verified. */
    public UUID removal(UUID factory) {
        return removals.raise(factory, Ground.NOT_OPERATING, Origin.INSPECTION);
    }

    /** An inspection that waits to be recorded. */
    public UUID inspection(UUID factory) {
        NewInspection asked = new NewInspection(certificate(factory), LocalDate.parse("2026-03-05"), "专项检查", null);
        UUID id = inspections.call(asked, REVIEWER, Set.of(COUNTY)).id();
        driver.runJobs();
        return id;
    }

    /** Records the inspection with a demand to rectify. */
    public void demand(UUID inspection) {
        driver.complete(
                REVIEWER,
                inspecting(inspection, "Task_RecordInspection"),
                Map.of(
                        "inspectionKind",
                        "INSPECTION",
                        "inspectedOn",
                        "2026-03-02",
                        "inspectionFindings",
                        "现场查看",
                        "inspectionOutcome",
                        "RECTIFY",
                        "inspectionMeasures",
                        "补装计量表"));
        driver.runJobs();
    }

    public void rectify(UUID inspection) {
        findings.submit(inspection, inspections.get(inspection).enterpriseId(), "已补装");
        driver.runJobs();
    }

    public void recheck(UUID inspection, String outcome) {
        driver.complete(
                "county-reviewer-" + inspections.get(inspection).countyCode(),
                inspecting(inspection, "Task_RecheckRectification"),
                Map.of("recheckOutcome", outcome, "recheckFindings", "现场复查"));
        driver.runJobs();
    }

    public Task inspecting(UUID inspection, String task) {
        return driver.task(task, "inspectionId", inspection);
    }

    /** A recommendation to the province whose paper is issued. */
    public UUID recommendation(UUID factory) {
        NewRecommendation asked = new NewRecommendation(certificate(factory), Level.PROVINCE, 2026, null);
        UUID id = recommendations.call(asked, "city-officer-1").id();
        driver.runJobs();
        return id;
    }

    public UUID support(UUID factory) {
        UUID id = support.request(register.factory(factory).enterpriseId(), new NewSupport(factory, "绿色转型困难", "缺少绿电"))
                .id();
        driver.runJobs();
        return id;
    }

    public String certificate(UUID factory) {
        return register.line(factory, TODAY).orElseThrow().factory().certificateNo();
    }

    public String enterprise(UUID factory) {
        return EnterpriseUser.of(register.factory(factory).enterpriseId());
    }

    private Task reviewing() {
        UUID report = report(reportingFactory());
        reports.file(report);
        return reports.task("Task_ReviewReportAtCounty", report);
    }

    private Task assessing() {
        UUID report = report(reportingFactory());
        reports.file(report);
        reports.review(report, "ASSESS_ON_SITE", "需现场核实");
        return reports.task("Task_AssessOnSite", report);
    }

    private Task outstanding() {
        UUID report = report(reportingFactory());
        reports.afterTheLastDay();
        return reports.task("Task_DecideOutstanding", report);
    }

    private Task registering() {
        UUID change = change(factory());
        verify(change);
        return driver.task("Task_RegisterChange", "changeId", change);
    }

    private Task reassessing() {
        settings.put("changeReassessment", "true", TODAY, "city-officer-1", "会议决定");
        UUID change = change(factory());
        settings.put("changeReassessment", "false", TODAY, "city-officer-1", "会议决定");
        verify(change);
        register(change);
        return driver.task("Task_ReassessFactory", "changeId", change);
    }

    private Task proposing() {
        UUID removal = removal(factory());
        removals.verify(removal, REVIEWER, true, Ground.NOT_OPERATING);
        removals.state(removal);
        return removals.task(removal, "Task_ProposeRemoval");
    }

    private Task deciding() {
        UUID removal = removal(factory());
        removals.verify(removal, REVIEWER, true, Ground.NOT_OPERATING);
        removals.state(removal);
        removals.propose(removal);
        return removals.task(removal, "Task_DecideRemoval");
    }

    private Task rechecking() {
        UUID inspection = inspection(factory());
        demand(inspection);
        rectify(inspection);
        return inspecting(inspection, "Task_RecheckRectification");
    }

    private Task excepting() {
        UUID unlisted = driver.enterprise(COUNTY);
        String code = register.enterprise(register.factory(unlisted).enterpriseId())
                .creditCode()
                .value();
        UUID id = recommendations
                .call(new NewRecommendation(code, Level.PROVINCE, 2026, "省级重点培育企业"), "city-officer-1")
                .id();
        driver.runJobs();
        return driver.task("Task_DecideException", "recommendationId", id);
    }

    private Task forwarded() {
        UUID request = support(factory());
        driver.complete(
                REVIEWER,
                driver.task("Task_AnswerSupport", "supportId", request),
                Map.of("supportOutcome", "FORWARD", "forwardReason", "超出县级权限"));
        driver.runJobs();
        return driver.task("Task_AnswerSupportAtCity", "supportId", request);
    }
}
