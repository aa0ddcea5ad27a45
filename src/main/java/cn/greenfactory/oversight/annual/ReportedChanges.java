package cn.greenfactory.oversight.annual;

import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The changes a report declares, as the change desk takes them (第十五条). */
interface ReportedChanges {

    /** A declaration that the report's process sees through. */
    record Taken(UUID changeId, String number) {}

    /** What is wrong with a declaration, each at its JSON pointer under {@code at}; empty when nothing is. */
    List<FieldError> wrong(UUID factoryId, JsonNode declaration, String at);

    /** What a declaration alters, in one sentence; empty where it cannot be read, as in a draft. */
    String what(UUID factoryId, JsonNode declaration);

    /**
     * Declares one for who handed it in, when it was right; empty where the same has been declared before and is on its
     * way by itself.
     */
    Optional<Taken> declare(Report report, UUID filedBy, JsonNode declaration);

    /** Whether a declaration came to its end undecided. */
    boolean ended(UUID changeId);
}
