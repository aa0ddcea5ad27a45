package cn.greenfactory.oversight.annual;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.annual.ReportCheck.Against;
import cn.greenfactory.oversight.annual.ReportExamination.Examined;
import cn.greenfactory.oversight.annual.ReportLocks.Held;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a county does with a report: checks it, reviews it, looks on site, urges who has not filed (第十二条、第十三条). */
@Service
public class ReportReviews {

    private static final String HIGHER = "上级表已填报并附证明，请与上级平台核对";

    private final ReportRows rows;
    private final ReportReads reads;
    private final ReportVersions versions;
    private final AbandonedDrafts abandoned;
    private final ReportLocks locks;
    private final ReportContents contents;
    private final ReportExamination examination;
    private final ReportDeadlines deadlines;
    private final ReportActs acts;
    private final ReportMessages messages;
    private final GroundDesk grounds;
    private final Register register;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    ReportReviews(
            ReportRows rows,
            ReportReads reads,
            ReportVersions versions,
            AbandonedDrafts abandoned,
            ReportLocks locks,
            ReportContents contents,
            ReportExamination examination,
            ReportDeadlines deadlines,
            ReportActs acts,
            ReportMessages messages,
            GroundDesk grounds,
            Register register,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.reads = reads;
        this.versions = versions;
        this.abandoned = abandoned;
        this.locks = locks;
        this.contents = contents;
        this.examination = examination;
        this.deadlines = deadlines;
        this.acts = acts;
        this.messages = messages;
        this.grounds = grounds;
        this.register = register;
        this.json = json;
        this.events = events;
    }

    /** Service_CheckReport: puts the figures beside others and suggests to the county what to do. */
    @Transactional
    public void check(UUID reportId) {
        Held held = locks.report(reportId);
        Report report = held.report();
        Examined examined = examination.examine(report, held.year(), contents.of(report, held.year()));
        List<ReportCheck> below = examined.checks().stream()
                .filter(each -> each.against() == Against.BASE_VALUE && each.strong())
                .toList();
        List<ComplianceQuestion> adverse = examined.content().compliance().entrySet().stream()
                .filter(each -> !each.getValue().answer())
                .map(Map.Entry::getKey)
                .toList();
        rows.checked(
                reportId,
                json.valueToTree(examined.checks()),
                below.isEmpty() && adverse.isEmpty() ? ReportOutcome.ACCEPT : ReportOutcome.ASSESS_ON_SITE,
                report.form().higher() ? HIGHER : reason(below, adverse));
        events.publishEvent(new ReportChanged(reportId));
    }

    /**
     * Task_ReviewReportAtCounty. Anything but accepting, and leaving the suggestion, needs an opinion; suspecting
     * falsification raises ground 14(2).
     *
     * @return the exclusive end of the days after a return; empty for every other outcome
     */
    @Transactional
    public Optional<Instant> review(UUID reportId, ReportOutcome outcome, String opinion, String who) {
        if (outcome == ReportOutcome.SUSPECT_FALSIFICATION) {
            register.lockFactory(reads.get(reportId).factoryId());
        }
        Held held = locks.report(reportId);
        Report report = held.report();
        require(report, "审核", ReportState.SUBMITTED);
        if (outcome != ReportOutcome.ACCEPT || outcome != report.suggestion()) {
            Said.required("reportOpinion", outcome == ReportOutcome.ACCEPT ? "不采纳系统建议的理由" : "审核意见", opinion);
        }
        acts.by(report, who, Capacity.COUNTY_REVIEWER, "Task_ReviewReportAtCounty", outcome.name(), opinion);
        rows.reviewed(reportId, after(outcome), outcome);
        Optional<Instant> closesAt = Optional.empty();
        if (outcome == ReportOutcome.RETURN) {
            closesAt =
                    Optional.ofNullable(deadlines.returned(report, held.year().supplementWorkdays()));
            messages.enterprise("ReportReturned", report, report.closesOn(held.year()), Map.of("reason", opinion));
        }
        if (outcome == ReportOutcome.SUSPECT_FALSIFICATION) {
            grounds.raise(new GroundClaim(
                    report.factoryId(),
                    Ground.FALSIFIED,
                    report.reportYear() + " 年度动态管理表涉嫌造假：" + opinion,
                    Origin.REPORT,
                    reportId,
                    who));
        }
        events.publishEvent(new ReportChanged(reportId));
        return closesAt;
    }

    /** Task_AssessOnSite: what was found at the factory. */
    @Transactional
    public void assess(UUID reportId, String findings, String who) {
        Report report = locks.report(reportId).report();
        require(report, "记录现场评估", ReportState.ON_SITE);
        String found = Said.required("siteFindings", "现场评估情况", findings);
        acts.by(report, who, Capacity.COUNTY_REVIEWER, "Task_AssessOnSite", null, found);
        rows.siteFindings(reportId, found);
    }

    /**
     * The days after a return are over without a new submission: what was handed in last is reviewed again, what was
     * drafted since is kept for the enterprise, which is told. Does nothing unless the report is still returned.
     */
    @Transactional
    public void resubmissionExpired(UUID reportId) {
        Held held = locks.report(reportId);
        Report report = held.report();
        if (report.state() != ReportState.RETURNED) {
            return;
        }
        JsonNode last = versions.last(reportId).orElseThrow().content();
        boolean drafted = !report.draft().equals(last);
        if (drafted) {
            abandoned.keep(report);
        }
        rows.expired(reportId, last);
        acts.bySystem(report, report.form().task(), "EXPIRED", "企业逾期未补充");
        messages.enterprise(
                "ReportSupplementExpired",
                report,
                lastDay(held),
                Map.of("reason", drafted ? "尚未提交的草稿已经保留，可以在本表中查阅" : "没有尚未提交的草稿"));
        events.publishEvent(new ReportChanged(reportId));
    }

    /**
     * 催报: reminds the enterprise of a report that it has not handed in, or not again after a return, which is no failure
     * to file.
     *
     * @throws ReportException if there is nothing to urge for, or nothing is said
     */
    @Transactional
    public void urge(UUID reportId, String text, String who, Capacity as) {
        Held held = locks.report(reportId);
        Report report = held.report();
        if (!report.state().fillable()) {
            throw ReportException.state(report, "催报");
        }
        String said = Said.required("text", "催报内容", text);
        acts.by(report, who, as, "ReportUrged", null, said);
        if (report.state() == ReportState.RETURNED) {
            Map<String, String> facts = Map.of("reason", said, "task", supplementTerm(report));
            messages.enterprise("ReportSupplementUrged", report, lastDay(held), facts);
        } else {
            messages.enterprise("ReportUrged", report, lastDay(held), Map.of("reason", said));
        }
    }

    private String supplementTerm(Report report) {
        return deadlines
                .running(report, report.form())
                .map(Deadline::lastDay)
                .map(day -> "补充期限至" + ReportMessages.day(day))
                .orElse("补充期限待节假日安排公布后确定");
    }

    private LocalDate lastDay(Held held) {
        return deadlines
                .running(held.report(), held.report().form())
                .map(Deadline::lastDay)
                .orElse(held.report().closesOn(held.year()));
    }

    private static ReportState after(ReportOutcome outcome) {
        return switch (outcome) {
            case ACCEPT, SUSPECT_FALSIFICATION -> ReportState.REVIEWED;
            case RETURN -> ReportState.RETURNED;
            case ASSESS_ON_SITE -> ReportState.ON_SITE;
        };
    }

    private static String reason(List<ReportCheck> below, List<ComplianceQuestion> adverse) {
        if (below.isEmpty() && adverse.isEmpty()) {
            return "填报完整，变动较大的数据均有说明，指标不低于基准值，合规情况正常";
        }
        String indicators = below.stream().map(ReportCheck::name).distinct().collect(Collectors.joining("、"));
        String answers = adverse.stream().map(ComplianceQuestion::text).collect(Collectors.joining("、"));
        return (indicators.isEmpty() ? "" : "未达基准值：" + indicators + "。")
                + (answers.isEmpty() ? "" : "企业表示不满足：" + answers + "。")
                + "建议现场评估";
    }

    private static void require(Report report, String act, ReportState state) {
        if (report.state() != state) {
            throw ReportException.state(report, act);
        }
    }
}
