package cn.greenfactory.oversight.removal;

import java.util.UUID;

/** The removal ended without effect, because the factory left the list another way. */
public record RemovalEnded(UUID removalId, UUID factoryId) {}
