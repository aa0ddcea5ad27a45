package cn.greenfactory.oversight.change;

import java.util.UUID;

/** A merger was registered; at the end of the transaction the factory is announced as delisted. */
record FactoryAbsorbed(UUID factoryId, String reason) {}
