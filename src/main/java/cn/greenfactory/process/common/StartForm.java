package cn.greenfactory.process.common;

import cn.greenfactory.process.task.CompletionRefusedException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The start form of a process: a record of the domain as variables of the engine's own types, and back. A process is
 * started in Tasklist or by an event; the first step reads the record and takes the form's variables away again.
 */
@Component
public class StartForm {

    /** The variable of {@code camunda:initiator} of the start event: who started the process. */
    public static final String INITIATOR = "initiator";

    private final ObjectMapper json;
    private final IdentityService identity;

    StartForm(ObjectMapper json, @Lazy IdentityService identity) {
        this.json = json;
        this.identity = identity;
    }

    /** The record's fields as variables, and who starts. */
    public Map<String, Object> variables(Object form, String who) {
        Map<String, Object> variables = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : ((ObjectNode) json.valueToTree(form)).properties()) {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                variables.put(
                        field.getKey(),
                        value.isContainerNode() ? value.toString() : json.convertValue(value, Object.class));
            }
        }
        variables.put(INITIATOR, who);
        return variables;
    }

    /**
     * The record the process was started with.
     *
     * @param containers names of fields that are lists or records, which forms send as JSON text
     * @throws CompletionRefusedException naming a field that no start form has or whose type is wrong
     */
    public <T> T read(DelegateExecution execution, Class<T> type, Set<String> containers) {
        ObjectNode form = json.createObjectNode();
        execution.getVariables().forEach((name, value) -> {
            if (value != null
                    && !name.equals(INITIATOR)
                    && !String.valueOf(value).isBlank()) {
                form.set(name, containers.contains(name) ? tree(name, value) : json.valueToTree(value));
            }
        });
        try {
            return json.readerFor(type).readValue(form);
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty() ? "开始表单" : e.getPath().get(0).getFieldName();
            throw CompletionRefusedException.wrongType(field, "开始表单规定的内容");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** User id of whoever started the process. */
    public String startedBy(DelegateExecution execution) {
        var signedIn = identity.getCurrentAuthentication();
        return signedIn == null ? String.valueOf(execution.getVariable(INITIATOR)) : signedIn.getUserId();
    }

    /** Engine groups of whoever started the process. */
    public Set<String> groupsOf(String userId) {
        return Set.copyOf(identity.createGroupQuery().groupMember(userId).list().stream()
                .map(group -> group.getId())
                .toList());
    }

    /** Takes the form out of the engine: what it said stands in our tables. */
    public void clear(DelegateExecution execution) {
        execution.removeVariables(List.copyOf(execution.getVariableNames()));
    }

    private JsonNode tree(String name, Object value) {
        try {
            return json.readTree(value.toString());
        } catch (IOException e) {
            throw CompletionRefusedException.wrongType(name, "列表");
        }
    }
}
