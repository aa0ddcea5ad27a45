package cn.greenfactory.oversight.removal;

import java.util.UUID;

/** What officials see of an open removal has changed, its course has not. */
public record RemovalChanged(UUID removalId) {}
