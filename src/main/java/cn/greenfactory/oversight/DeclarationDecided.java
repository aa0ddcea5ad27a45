package cn.greenfactory.oversight;

import java.util.UUID;

/**
 * The city registered a change declaration of a factory, or did not (第十五条). Published in the transaction of the
 * decision, after everything that follows from it.
 *
 * @param newOwner whether the factory went over to another enterprise by it
 */
public record DeclarationDecided(UUID factoryId, boolean newOwner) {}
