package cn.greenfactory.process.common;

import cn.greenfactory.process.access.AsService;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Completes the task an enterprise has done in the portal, after its desk has recorded what was done. */
@Component
public class EnterpriseTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsService service;

    EnterpriseTasks(TaskService tasks, RuntimeService runtime, AsService service) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.service = service;
    }

    /** Not finding the task is no error: the recorded fact is asked for where the process goes on. */
    public void complete(String processKey, String taskKey, String variable, UUID id) {
        tasks.createTaskQuery()
                .processDefinitionKey(processKey)
                .taskDefinitionKey(taskKey)
                .processVariableValueEquals(variable, id.toString())
                .list()
                .forEach(task -> service.run(() -> tasks.complete(task.getId())));
    }

    public Optional<String> instance(String processKey, String variable, UUID id) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(processKey)
                        .variableValueEquals(variable, id.toString())
                        .singleResult())
                .map(ProcessInstance::getId);
    }
}
