package cn.greenfactory.oversight;

import java.util.UUID;

/**
 * A listed factory now belongs to another enterprise or stands in another county (第十五条); what is open on it follows.
 * Published in the transaction that wrote the register. Where only one of the two changed, the other is twice the same.
 */
public record FactoryReassigned(
        UUID factoryId, UUID enterpriseBefore, UUID enterpriseAfter, String countyBefore, String countyAfter) {}
