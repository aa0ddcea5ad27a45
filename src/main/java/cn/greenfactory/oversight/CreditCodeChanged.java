package cn.greenfactory.oversight;

import java.util.UUID;

/**
 * An enterprise goes on with a factory under a new credit code (第十五条). Published in the transaction that wrote the
 * register, before {@link FactoryReassigned}.
 */
public record CreditCodeChanged(UUID factoryId, UUID enterpriseBefore, UUID enterpriseAfter) {}
