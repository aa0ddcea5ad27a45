package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.annual.ReportActs.Act;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import cn.greenfactory.shared.China;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A factory's annual reports: opened, handed in, reviewed, decided on, how each ended (第十二条). */
@Component
class ReportTimeline implements TimelineSource {

    private static final String AREA = "动态管理表";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("Rule_ReportDuty", "确定填报表式"),
            Map.entry("Task_FillAnnualReport", "提交动态管理表"),
            Map.entry("Task_RecordHigherForm", "登记上级动态管理表"),
            Map.entry("Task_ReviewReportAtCounty", "县级审核"),
            Map.entry("Task_AssessOnSite", "现场评估"),
            Map.entry("Task_DecideOutstanding", "市局处理未按期提交"),
            Map.entry("ReportCleared", "造假嫌疑经核实不成立"),
            Map.entry("ReportExtended", "单独延期"),
            Map.entry("ReportReopened", "重新办理"),
            Map.entry("ReportUrged", "催报"),
            Map.entry("Service_OpenReport", "未开启"),
            Map.entry("Service_DeclareChange", "所报变更转入办理"),
            Map.entry("Service_ArchiveReport", "归档"),
            Map.entry("FactoryDelisted", "终止"),
            Map.entry("ReportCancelled", "终止"));

    private static final Map<String, String> OUTCOMES = Stream.of(
                    Stream.of(ReportOutcome.values()).map(each -> Map.entry(each.name(), each.title())),
                    Stream.of(OutstandingDecision.values()).map(each -> Map.entry(each.name(), each.title())),
                    Stream.of(ReportState.ARCHIVED, ReportState.DELISTED, ReportState.CANCELLED)
                            .map(each -> Map.entry(each.name(), each.title())),
                    Stream.of(ReportForm.values()).map(each -> Map.entry(each.name(), each.title())),
                    Stream.of(Map.entry("IN_TIME", "按期提交"), Map.entry("LATE", "逾期提交"), Map.entry("EXPIRED", "逾期未补充")))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final ReportReads reads;
    private final ReportActs acts;

    ReportTimeline(ReportReads reads, ReportActs acts) {
        this.reads = reads;
        this.acts = acts;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Report report : reads.ofFactory(factoryId)) {
            acts.of(report.id()).forEach(act -> entries.add(entry(report, act)));
        }
        return entries;
    }

    private static TimelineEntry entry(Report report, Act act) {
        return new TimelineEntry(
                China.dayOf(act.at()),
                act.at(),
                AREA,
                report.reportYear() + " 年度" + TITLES.getOrDefault(act.act(), act.act()),
                decision(act),
                report.number(),
                act.who(),
                report.id());
    }

    /** The undertaking of truth is the same every year and is left out. */
    private static String decision(Act act) {
        String outcome = act.outcome() == null ? null : OUTCOMES.getOrDefault(act.outcome(), act.outcome());
        boolean undertaking = "IN_TIME".equals(act.outcome()) || "LATE".equals(act.outcome());
        String opinion = undertaking || act.opinion() == null || act.opinion().isBlank() ? null : act.opinion();
        return outcome == null || opinion == null ? (outcome == null ? opinion : outcome) : outcome + "：" + opinion;
    }
}
