package cn.greenfactory.process.common;

import cn.greenfactory.oversight.EndsWithProcess;
import cn.greenfactory.process.variables.ProcessVariable;
import cn.greenfactory.process.variables.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** End listener of a process: however it ended, cancelled in Cockpit included, its subject does not stay open. */
@Component
public class ProcessEnded implements ExecutionListener {

    /** Which of the ids that a process carries is its subject: a report also names the change it declares. */
    private static final Map<String, String> KINDS = Map.of(
            "AnnualReportProcess", "REPORT",
            "ChangeDeclarationProcess", "CHANGE",
            "IncidentProcess", "INCIDENT",
            "RemovalProcess", "REMOVAL",
            "InspectionProcess", "INSPECTION",
            "ProvincialRecommendationProcess", "RECOMMENDATION",
            "SupportRequestProcess", "SUPPORT");

    private static final int LONGEST_REASON = 500;

    private final Map<String, EndsWithProcess> subjects;

    ProcessEnded(List<EndsWithProcess> subjects) {
        this.subjects = subjects.stream().collect(Collectors.toMap(EndsWithProcess::kind, Function.identity()));
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity ended = (ExecutionEntity) execution;
        String kind = KINDS.get(ended.getProcessDefinition().getKey());
        UUID id = ProcessVariable.text(Subject.variableOf(kind)).idFrom(execution);
        subjects.get(kind).processEnded(id, reason(ended.getDeleteReason()));
    }

    private static String reason(String given) {
        if (given == null || given.isBlank()) {
            return "流程实例已终止";
        }
        return given.length() > LONGEST_REASON ? given.substring(0, LONGEST_REASON) : given;
    }
}
