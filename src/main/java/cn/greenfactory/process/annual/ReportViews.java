package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportSummaries;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.process.common.TaskDeadlineTexts;
import cn.greenfactory.process.common.ViewWords;
import cn.greenfactory.registry.Register;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of a report: its three blocks, what they are compared with, and the task's deadline explained. */
@Component
class ReportViews {

    private final ReportSummaries reports;
    private final Register register;
    private final TaskDeadlineTexts deadlines;

    ReportViews(ReportSummaries reports, Register register, TaskDeadlineTexts deadlines) {
        this.reports = reports;
        this.register = register;
        this.deadlines = deadlines;
    }

    ObjectNode of(DelegateExecution execution) {
        ObjectNode view = reports.of(AnnualReportProcess.REPORT_ID.idFrom(execution));
        view.put("certificateNo", certificate(AnnualReportProcess.FACTORY_ID.idFrom(execution)));
        view.path("declarations").forEach(each -> titled((ObjectNode) each));
        return ViewWords.readable(deadlines.explained(view, execution));
    }

    private String certificate(UUID factoryId) {
        return register.line(factoryId, LocalDate.MAX)
                .map(line -> line.factory().certificateNo())
                .orElse(null);
    }

    private static void titled(ObjectNode declaration) {
        Stream.of(ChangeKind.values())
                .filter(kind -> kind.name().equals(declaration.path("kind").asText()))
                .forEach(kind -> declaration.put("kindTitle", kind.title()));
    }
}
