package cn.greenfactory.process.variables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The one declaration of a process variable: its name, its type, and whether the engine keeps it.
 *
 * <p>Engine-native types only; nothing is ever serialised as a Java object. A <i>kept</i> variable routes the process
 * (ids, outcomes, instants). A <i>passing</i> one comes with the completion of a human task, is written to our own
 * tables in the transaction of the click, and is then taken out of the engine again.
 *
 * @param name lower camel, as in models, forms and the REST interface
 * @param type the Java type {@link #from} returns
 * @param kept whether the engine keeps it after the completion that brought it
 */
public record ProcessVariable<T>(String name, Class<T> type, boolean kept) {

    public ProcessVariable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class, true);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class, true);
    }

    /** A point in time; the engine's type for it is {@link Date}. */
    public static ProcessVariable<Date> instant(String name) {
        return new ProcessVariable<>(name, Date.class, true);
    }

    public static ProcessVariable<Integer> count(String name) {
        return new ProcessVariable<>(name, Integer.class, true);
    }

    /** An opinion, a reason, a document number: goes to our tables, not kept in the engine. */
    public static ProcessVariable<String> passingText(String name) {
        return new ProcessVariable<>(name, String.class, false);
    }

    public static ProcessVariable<Boolean> passingFlag(String name) {
        return new ProcessVariable<>(name, Boolean.class, false);
    }

    public static ProcessVariable<Double> passingNumber(String name) {
        return new ProcessVariable<>(name, Double.class, false);
    }

    /** A list or record as JSON: goes to our tables, not kept in the engine. */
    public static ProcessVariable<JsonNode> passingJson(String name) {
        return new ProcessVariable<>(name, JsonNode.class, false);
    }

    /** The value, or null when the variable is absent or null. */
    public T from(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** The value of an id variable; ids are UUIDs in text form. */
    public UUID idFrom(VariableScope scope) {
        Object value = scope.getVariable(name);
        return value == null ? null : UUID.fromString(value.toString());
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
