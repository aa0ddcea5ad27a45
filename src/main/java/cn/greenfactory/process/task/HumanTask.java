package cn.greenfactory.process.task;

import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What a user task of a model is about: the variables it is completed with, what the person sees, and what the click
 * writes. One bean for each user task, named by the task's stem ({@code Task_ReviewAtCounty} → {@code reviewAtCounty}).
 */
public interface HumanTask {

    /** The only variables a completion may bring. */
    List<ProcessVariable<?>> completedWith();

    /** Whether an enterprise does it in the portal; nobody who is signed in to the engine can, administrators included. */
    default boolean ofEnterprise() {
        return false;
    }

    /** What the person decides on, in Chinese; an empty object for tasks of enterprises, which use the portal. */
    JsonNode view(DelegateExecution execution);

    /**
     * Validates the completion and writes the facts, in the transaction of the click.
     *
     * @throws cn.greenfactory.shared.RefusalException when the completion is not acceptable; nothing is then changed
     */
    void complete(Completion completion);
}
