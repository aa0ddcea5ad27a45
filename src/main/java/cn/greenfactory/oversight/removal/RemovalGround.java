package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import java.time.Instant;
import java.util.UUID;

/**
 * A claimed ground as it stands now.
 *
 * @param struck why it was taken back where it came from, or null
 * @param upheld what verification found; null before, and again after the facts changed or the case was sent back
 * @param heard the enterprise has stated itself on it, or let the time pass
 */
public record RemovalGround(
        UUID id,
        UUID removalId,
        Ground ground,
        String reason,
        Origin origin,
        UUID originId,
        String raisedBy,
        Instant raisedAt,
        String struck,
        Boolean upheld,
        String finding,
        String verifiedBy,
        boolean heard) {

    /** Still claimed by where it came from. */
    public boolean live() {
        return struck == null;
    }

    /** Claimed, and nobody has verified it as it is now. */
    public boolean unverified() {
        return live() && upheld == null;
    }

    /** The same fact, claimed still and found untrue. */
    boolean foundUntrue(String fact) {
        return live() && Boolean.FALSE.equals(upheld) && reason.equals(fact);
    }

    /** Claimed and found true. */
    public boolean standing() {
        return live() && Boolean.TRUE.equals(upheld);
    }
}
