package cn.greenfactory.oversight.removal;

import java.util.UUID;

/** The enterprise has given its statement. */
public record DefenceStated(UUID removalId) {}
