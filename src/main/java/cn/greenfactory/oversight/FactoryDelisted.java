package cn.greenfactory.oversight;

import java.util.UUID;

/**
 * The factory has left the list, removed or absorbed by another; ends its open reports, changes and recommendations,
 * not its incidents. Published in the transaction that wrote the register.
 *
 * @param reason one Chinese sentence
 */
public record FactoryDelisted(UUID factoryId, String reason) {}
