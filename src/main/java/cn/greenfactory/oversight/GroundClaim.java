package cn.greenfactory.oversight;

import java.util.Objects;
import java.util.UUID;

/**
 * A fact that speaks for removing a factory from the list, with what it rests on (第十四条).
 *
 * @param reason the fact in one Chinese sentence, with day, document or figures
 * @param originId the report, incident, inspection … the fact was found in; one claim per ground and origin
 * @param who the official who found or recorded it
 */
public record GroundClaim(UUID factoryId, Ground ground, String reason, Origin origin, UUID originId, String who) {

    /** @throws IllegalArgumentException if the reason is blank */
    public GroundClaim {
        Objects.requireNonNull(factoryId, "factoryId");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(originId, "originId");
        Objects.requireNonNull(who, "who");
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("a claim needs its facts: " + factoryId);
        }
    }
}
