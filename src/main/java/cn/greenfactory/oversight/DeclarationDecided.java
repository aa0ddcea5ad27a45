package cn.greenfactory.oversight;

import java.util.UUID;

/**
 * A change declaration of a factory is open no more: the city registered it or did not, or an administrator ended it
 * (第十五条). Published in the transaction of the decision, after everything that follows from it.
 */
public record DeclarationDecided(UUID factoryId) {}
