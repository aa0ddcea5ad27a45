package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Ground;
import java.util.List;

/**
 * A removal and its grounds as they stand, and what has to happen next.
 *
 * @param grounds in the order of the guide
 */
public record RemovalDossier(Removal removal, List<RemovalGround> grounds) {

    /** Whether a ground has not been verified as it is now. */
    public boolean unverified() {
        return grounds.stream().anyMatch(RemovalGround::unverified);
    }

    /** Whether a ground is claimed and found true; 予以移出 leaves no discretion then. */
    public boolean standing() {
        return grounds.stream().anyMatch(RemovalGround::standing);
    }

    /** Whether the enterprise is still to be heard on a ground that was found true. */
    public boolean hearingDue() {
        return removal.state() == RemovalState.OPEN
                && removal.defenceWaiver() == null
                && !unverified()
                && grounds.stream().anyMatch(each -> each.standing() && !each.heard());
    }

    /** Whether the enterprise was told what the removal is about. */
    public boolean enterpriseTold() {
        return hearingDue() || grounds.stream().anyMatch(RemovalGround::heard);
    }

    /** Whether the county verifies next; what the city itself recorded, 14(5), the city verifies. */
    public boolean countyVerifies() {
        return grounds.stream().anyMatch(each -> each.unverified() && each.ground() != Ground.HIGHER_REMOVED);
    }

    /** The grounds the next verifier has to state findings on. */
    public List<Ground> toVerify() {
        return claimsToVerify().stream().map(RemovalGround::ground).distinct().toList();
    }

    /** The claims of those grounds. */
    public List<RemovalGround> claimsToVerify() {
        boolean county = countyVerifies();
        return grounds.stream()
                .filter(each -> each.unverified() && county == (each.ground() != Ground.HIGHER_REMOVED))
                .toList();
    }

    /** The claims that are found true. */
    public List<RemovalGround> standingGrounds() {
        return grounds.stream().filter(RemovalGround::standing).toList();
    }
}
