package cn.greenfactory.process.common;

import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.CompletionRefusedException;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a JSON list that came with a completion. */
public final class Lists {

    private static final int LONGEST = 2000;

    private Lists() {}

    /**
     * The list; empty when nothing was posted.
     *
     * @param what the field's Chinese name, for the refusal when an entry cannot be read
     */
    public static <T> List<T> read(
            Completion completion, ProcessVariable<JsonNode> variable, Class<T> type, String what) {
        JsonNode array = completion.json(variable);
        if (array.isNull() || array.isMissingNode()) {
            return List.of();
        }
        if (!array.isArray() || array.size() > LONGEST) {
            throw CompletionRefusedException.wrongType(variable.name(), "列表（" + what + "）");
        }
        List<T> list = new ArrayList<>();
        for (JsonNode each : array) {
            try {
                list.add(completion.json().readerFor(type).readValue(each));
            } catch (IOException e) {
                throw CompletionRefusedException.wrongType(variable.name(), what + "，第 " + (list.size() + 1) + " 项有误");
            }
        }
        return list;
    }
}
