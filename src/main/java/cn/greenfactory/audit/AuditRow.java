package cn.greenfactory.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One decision as it was taken.
 *
 * @param id ascending in the order of writing
 * @param viewSha256 hash of the view the task showed when the person completed it; null for acts without a task
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
