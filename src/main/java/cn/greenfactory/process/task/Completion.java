package cn.greenfactory.process.task;

import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * One person's completion of one task: who, with which values.
 *
 * @param userId who completed it; an enterprise acts as {@code enterprise-<id>}
 */
public record Completion(DelegateTask task, String userId, Set<String> posted, ObjectMapper json) {

    private static final int LONGEST_TEXT = 2000;

    /** An id or other variable that the process carries. */
    public UUID id(ProcessVariable<String> variable) {
        return variable.idFrom(task.getExecution());
    }

    public <T> T carried(ProcessVariable<T> variable) {
        return variable.from(task.getExecution());
    }

    /** The text, trimmed; null when absent or blank. */
    public String text(ProcessVariable<String> variable) {
        Object value = posted(variable);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw CompletionRefusedException.wrongType(variable.name(), "文本");
        }
        if (text.length() > LONGEST_TEXT) {
            throw CompletionRefusedException.wrongType(variable.name(), "不超过 " + LONGEST_TEXT + " 字的文本");
        }
        return text.isBlank() ? null : text.strip();
    }

    /** @param what the field's Chinese name, for the refusal when it is missing */
    public String requiredText(ProcessVariable<String> variable, String what) {
        String text = text(variable);
        if (text == null) {
            throw CompletionRefusedException.missing(variable.name(), what);
        }
        return text;
    }

    /** One of the constants of the enum, by name. */
    public <E extends Enum<E>> E choice(ProcessVariable<String> variable, Class<E> type, String what) {
        String text = requiredText(variable, what);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw CompletionRefusedException.wrongType(
                    variable.name(), "以下之一：" + String.join("、", names(type.getEnumConstants())));
        }
    }

    public boolean flag(ProcessVariable<Boolean> variable, String what) {
        Object value = posted(variable);
        if (value == null) {
            throw CompletionRefusedException.missing(variable.name(), what);
        }
        if (!(value instanceof Boolean flag)) {
            throw CompletionRefusedException.wrongType(variable.name(), "是或否");
        }
        return flag;
    }

    /** False when the box was never touched: form-js sends nothing for it. */
    public boolean ticked(ProcessVariable<Boolean> variable, String what) {
        return posted(variable) != null && flag(variable, what);
    }

    /** The number, or null when absent. */
    public Double number(ProcessVariable<Double> variable) {
        Object value = posted(variable);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw CompletionRefusedException.wrongType(variable.name(), "数字");
        }
        return number.doubleValue();
    }

    /** @param what the field's Chinese name, for the refusal when it is missing */
    public double requiredNumber(ProcessVariable<Double> variable, String what) {
        Double number = number(variable);
        if (number == null) {
            throw CompletionRefusedException.missing(variable.name(), what);
        }
        return number;
    }

    /** The JSON value, whether it came as Json or as its text; a null node when absent. */
    public JsonNode json(ProcessVariable<JsonNode> variable) {
        Object value = posted(variable);
        try {
            return value == null
                    ? com.fasterxml.jackson.databind.node.NullNode.getInstance()
                    : json.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw CompletionRefusedException.wrongType(variable.name(), "JSON");
        }
    }

    /** Sets an outcome the process routes by. */
    public <T> void route(ProcessVariable<T> variable, T value) {
        variable.set(task.getExecution(), value);
    }

    private Object posted(ProcessVariable<?> variable) {
        Object value = posted.contains(variable.name()) ? task.getVariable(variable.name()) : null;
        return value instanceof Date date ? date.toInstant().toString() : value;
    }

    private static <E extends Enum<E>> String[] names(E[] constants) {
        String[] names = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            names[i] = constants[i].name();
        }
        return names;
    }
}
