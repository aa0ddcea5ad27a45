package cn.greenfactory.oversight.removal;

import java.util.UUID;

/** A ground of an open removal was added, replaced or taken back. */
public record GroundsChanged(UUID removalId, UUID factoryId) {}
