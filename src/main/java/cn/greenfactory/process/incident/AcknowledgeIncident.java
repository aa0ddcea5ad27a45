package cn.greenfactory.process.incident;

import static cn.greenfactory.process.incident.IncidentProcess.ACKNOWLEDGEMENT_NOTE;
import static cn.greenfactory.process.incident.IncidentProcess.INCIDENT_ID;

import cn.greenfactory.oversight.incident.IncidentHandling;
import cn.greenfactory.oversight.incident.IncidentSummaries;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.common.TaskDeadlineTexts;
import cn.greenfactory.process.common.ViewWords;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.DecimalFormat;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_AcknowledgeIncident (Art. 13): the city officer has read the real-time report; nothing waits for it. */
@Component
class AcknowledgeIncident implements HumanTask {

    private static final String LOSS = "directLossYuan";

    private final IncidentHandling handling;
    private final IncidentSummaries summaries;
    private final TaskDeadlineTexts deadlines;
    private final TaskClock clock;

    AcknowledgeIncident(
            IncidentHandling handling, IncidentSummaries summaries, TaskDeadlineTexts deadlines, TaskClock clock) {
        this.handling = handling;
        this.summaries = summaries;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(ACKNOWLEDGEMENT_NOTE);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        ObjectNode view = summaries.of(INCIDENT_ID.idFrom(execution));
        grouped(view);
        view.path("versions").forEach(each -> grouped((ObjectNode) each));
        return ViewWords.readable(deadlines.explained(view, execution));
    }

    /** The loss as people read it: 56,000,000. */
    private static void grouped(ObjectNode facts) {
        if (facts.path(LOSS).isNumber()) {
            facts.put(
                    LOSS, new DecimalFormat("#,##0.##").format(facts.path(LOSS).decimalValue()));
        }
    }

    @Override
    public void complete(Completion completion) {
        handling.acknowledge(completion.id(INCIDENT_ID), completion.text(ACKNOWLEDGEMENT_NOTE), completion.userId());
        clock.close(completion);
    }
}
