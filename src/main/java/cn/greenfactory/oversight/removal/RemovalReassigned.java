package cn.greenfactory.oversight.removal;

import java.util.UUID;

/** An open removal now concerns another enterprise or another county. */
public record RemovalReassigned(
        UUID removalId, UUID factoryId, UUID enterpriseId, String countyBefore, String countyAfter) {}
