package cn.greenfactory.process.annual;

import static java.util.Map.entry;

import cn.greenfactory.oversight.annual.OutstandingReports;
import cn.greenfactory.oversight.annual.ReportChanges;
import cn.greenfactory.oversight.annual.ReportFacts;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.process.common.RecordedFacts;
import cn.greenfactory.process.common.WaitedFacts;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of reporting years and reports ask, and what the sweeper compares their waits with. */
@Component
class AnnualFacts implements RecordedFacts, WaitedFacts {

    private final ReportFacts facts;
    private final ReportYears years;
    private final OutstandingReports outstanding;
    private final ReportChanges changes;

    AnnualFacts(ReportFacts facts, ReportYears years, OutstandingReports outstanding, ReportChanges changes) {
        this.facts = facts;
        this.years = years;
        this.outstanding = outstanding;
        this.changes = changes;
    }

    @Override
    public Map<String, Function<DelegateExecution, Object>> byGateway() {
        return Map.ofEntries(
                entry("Gateway_ReportsOpened", ofYear(years::allStarted)),
                entry("Gateway_ReportsSettled", ofYear(facts::reportsSettled)),
                entry("Gateway_ReportOpen", ofReport(facts::reportOpen)),
                entry("Gateway_ReportTimely", ofReport(facts::reportTimely)),
                entry("Gateway_ExtensionRunning", ofReport(facts::extensionRunning)),
                entry("Gateway_ReportFiled", ofReport(outstanding::nothingToDecide)),
                entry("Gateway_ChangeDeclared", ofReport(changes::anyLeft)));
    }

    @Override
    public Map<String, Question> byMessage() {
        String report = AnnualReportProcess.REPORT_ID.name();
        return Map.ofEntries(
                entry("ReportsClosed", new Question(report, facts::outstandingDue)),
                entry("OutstandingDecided", new Question(report, facts::reportTimely)),
                entry("FactoryDelisted", new Question(report, facts::delisted)),
                entry(
                        "ReportsSettled",
                        new Question(AnnualManagementProcess.REPORT_YEAR_ID.name(), facts::reportsSettled)));
    }

    private static Function<DelegateExecution, Object> ofYear(Function<UUID, Object> question) {
        return execution -> question.apply(AnnualManagementProcess.REPORT_YEAR_ID.idFrom(execution));
    }

    private static Function<DelegateExecution, Object> ofReport(Function<UUID, Object> question) {
        return execution -> question.apply(AnnualReportProcess.REPORT_ID.idFrom(execution));
    }
}
