package cn.greenfactory.oversight;

import java.util.UUID;

/** The store of something about factories that goes with its factory while it is open. */
public interface FollowsFactory {

    /** Gives what is open about the factory to its enterprise and county of now; what is closed stays where it was. */
    void reassign(UUID factoryId, UUID enterpriseId, String countyCode);
}
