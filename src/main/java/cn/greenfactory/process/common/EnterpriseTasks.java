package cn.greenfactory.process.common;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Completes the task an enterprise has done in the portal, after its desk has recorded what was done. */
@Component
public class EnterpriseTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    EnterpriseTasks(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Not finding the task is no error: the recorded fact is asked for where the process goes on. */
    public void complete(String processKey, String taskKey, String variable, UUID id) {
        tasks.createTaskQuery()
                .processDefinitionKey(processKey)
                .taskDefinitionKey(taskKey)
                .processVariableValueEquals(variable, id.toString())
                .list()
                .forEach(task -> asService(() -> tasks.complete(task.getId())));
    }

    public Optional<String> instance(String processKey, String variable, UUID id) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(processKey)
                        .variableValueEquals(variable, id.toString())
                        .singleResult())
                .map(ProcessInstance::getId);
    }

    private void asService(Runnable work) {
        Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (signedIn != null) {
                identity.setAuthentication(signedIn);
            }
        }
    }
}
