package cn.greenfactory.registry;

import java.util.UUID;

/**
 * Where a factory stands has changed: its line in the register, or whether its removal is being dealt with. Whoever has a
 * task about it open sees that before deciding.
 */
public record FactoryChanged(UUID factoryId) {}
