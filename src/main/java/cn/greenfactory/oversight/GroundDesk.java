package cn.greenfactory.oversight;

import java.util.UUID;

/**
 * Where facts that speak for removal are raised, from wherever they come, and withdrawn when they turn out wrong
 * (第十四条). A factory has at most one open removal; every claim goes to it.
 */
public interface GroundDesk {

    /**
     * Opens the factory's removal with this claim, or adds the claim to the open one; the same ground from the same
     * origin again replaces its reason. A fact that was found untrue, and the factory kept, opens nothing again while it
     * is the same. Call it with the factory locked or not: it locks the factory itself.
     *
     * @return id of the removal; of the settled one where the fact was found untrue
     * @throws cn.greenfactory.shared.RefusalException if the factory is not on the list, or the ground is 14(3) and a
     *     change declaration of the factory is open
     */
    UUID raise(GroundClaim claim);

    /** Takes back what was raised from this origin, whosever factory it is now; where nothing was, nothing happens. */
    void strike(Origin origin, UUID originId, String reason, String who);

    /** Whether a removal of the factory is open. */
    boolean removalOpen(UUID factoryId);
}
