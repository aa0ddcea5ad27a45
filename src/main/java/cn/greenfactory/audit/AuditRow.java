package cn.greenfactory.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One decision as it was taken.
 *
 * @param id ascending in the order of writing
 * @param viewSha256 hash of the task view the person had before them, or null where nothing was shown
 * @param before the subject's state before the act, or null
 * @param after the subject's state after the act, or null
 */
public record AuditRow(
        long id,
        Instant at,
        String who,
        String act,
        String subjectKind,
        UUID subjectId,
        String viewSha256,
        JsonNode before,
        JsonNode after) {}
