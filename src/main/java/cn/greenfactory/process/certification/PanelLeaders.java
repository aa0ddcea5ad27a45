package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationProcess.CASE_ID;

import cn.greenfactory.certification.LeaderChanged;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is to sign a panel's opinion, whether the task is open or still to come. */
@Component
class PanelLeaders {

    private final RuntimeService runtime;
    private final TaskService tasks;

    PanelLeaders(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @EventListener
    void on(LeaderChanged changed) {
        String caseId = changed.caseId().toString();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ExpertReviewProcess.KEY)
                .variableValueEquals(CASE_ID.name(), caseId)
                .list()
                .forEach(instance -> runtime.setVariable(
                        instance.getId(), ExpertReviewProcess.PANEL_LEADER_ID.name(), changed.leader()));
        tasks.createTaskQuery()
                .taskDefinitionKey("Task_SignPanelOpinion")
                .processVariableValueEquals(CASE_ID.name(), caseId)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), changed.leader()));
    }
}
