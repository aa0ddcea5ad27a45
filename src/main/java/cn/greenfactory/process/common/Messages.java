package cn.greenfactory.process.common;

import cn.greenfactory.process.access.AsService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Tells waiting instances that a fact has been recorded.
 *
 * <p>To an instance that is not waiting it is no error: that instance asks for the fact before it would wait.
 */
@Component
public class Messages {

    private final RuntimeService runtime;
    private final AsService service;

    Messages(RuntimeService runtime, AsService service) {
        this.runtime = runtime;
        this.service = service;
    }

    /** Tells the instances of the process that carry this id, in the caller's transaction. */
    public void tell(String message, String processKey, String variable, UUID id) {
        service.run(() -> deliver(message, processKey, variable, id));
    }

    private void deliver(String message, String processKey, String variable, UUID id) {
        runtime
                .createExecutionQuery()
                .processDefinitionKey(processKey)
                .messageEventSubscriptionName(message)
                .processVariableValueEquals(variable, id.toString())
                .list()
                .stream()
                .filter(each -> waits(message, each.getId()))
                .forEach(each -> runtime.messageEventReceived(message, each.getId()));
    }

    /** Not any more when an earlier message of this very transaction moved it on, which no query shows yet. */
    private static boolean waits(String message, String execution) {
        CommandContext running = Context.getCommandContext();
        return running == null
                || !running.getEventSubscriptionManager()
                        .findEventSubscriptionsByNameAndExecution("message", message, execution, false)
                        .isEmpty();
    }

    /** Tells many, each in a job of its own, so that one that fails holds up none of the others. */
    public void fanOut(String message, String processKey, String variable, Collection<UUID> ids) {
        service.run(() -> deliverInJobs(message, processKey, variable, ids));
    }

    private void deliverInJobs(String message, String processKey, String variable, Collection<UUID> ids) {
        List<String> instances = ids.stream()
                .flatMap(id -> instances(processKey, variable, id).stream())
                .map(ProcessInstance::getId)
                .toList();
        if (!instances.isEmpty()) {
            runtime.createMessageCorrelationAsync(message)
                    .processInstanceIds(instances)
                    .setVariables(Map.of())
                    .correlateAllAsync();
        }
    }

    private List<ProcessInstance> instances(String processKey, String variable, UUID id) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .variableValueEquals(variable, id.toString())
                .list();
    }
}
