package cn.greenfactory.process.certification;

import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.process.task.CompletionRefusedException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The start form of a round: its terms as variables of the engine's own types, and back. */
@Component
class RoundStart {

    /** The variable of {@code camunda:initiator} of the start event: who opened the round. */
    static final String INITIATOR = "initiator";

    private final ObjectMapper json;
    private final IdentityService identity;

    RoundStart(ObjectMapper json, @Lazy IdentityService identity) {
        this.json = json;
        this.identity = identity;
    }

    Map<String, Object> variables(RoundTerms terms) {
        Map<String, Object> variables = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : ((ObjectNode) json.valueToTree(terms)).properties()) {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                variables.put(
                        field.getKey(),
                        value.isContainerNode() ? value.toString() : json.convertValue(value, Object.class));
            }
        }
        return variables;
    }

    /** @throws CompletionRefusedException naming a field that no start form has or whose type is wrong */
    RoundTerms read(DelegateExecution execution) {
        ObjectNode form = json.createObjectNode();
        execution.getVariables().forEach((name, value) -> {
            if (value != null
                    && !name.equals(INITIATOR)
                    && !String.valueOf(value).isBlank()) {
                form.set(name, name.equals("vetoItemsOn") ? array(value) : json.valueToTree(value));
            }
        });
        try {
            return json.readerFor(RoundTerms.class).readValue(form);
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty() ? "开始表单" : e.getPath().get(0).getFieldName();
            throw CompletionRefusedException.wrongType(field, "开始表单规定的内容");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String openedBy(DelegateExecution execution) {
        var signedIn = identity.getCurrentAuthentication();
        return signedIn == null ? String.valueOf(execution.getVariable(INITIATOR)) : signedIn.getUserId();
    }

    private JsonNode array(Object value) {
        try {
            return json.readTree(value.toString());
        } catch (IOException e) {
            throw CompletionRefusedException.wrongType("vetoItemsOn", "列表");
        }
    }
}
