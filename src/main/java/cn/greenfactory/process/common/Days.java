package cn.greenfactory.process.common;

import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.CompletionRefusedException;
import cn.greenfactory.process.variables.ProcessVariable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads a calendar day that came with a completion. */
public final class Days {

    private Days() {}

    /** @param what the field's Chinese name, for the refusal when it is missing or no ISO day */
    public static LocalDate read(Completion completion, ProcessVariable<String> variable, String what) {
        try {
            return LocalDate.parse(completion.requiredText(variable, what));
        } catch (DateTimeParseException e) {
            throw CompletionRefusedException.wrongType(variable.name(), "日期（" + what + "），如 2026-03-20");
        }
    }
}
