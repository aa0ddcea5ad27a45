package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of a removal's history; what the step does not concern is null.
 *
 * @param who user id, {@code enterprise-…} or {@code system}
 */
public record RemovalEntry(
        RemovalStep step,
        Ground ground,
        Origin origin,
        UUID originId,
        Boolean upheld,
        RemovalOutcome outcome,
        String text,
        String who,
        Instant at) {}
