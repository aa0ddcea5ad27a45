package cn.greenfactory.certification;

import java.util.UUID;

/** Something officials see of the round as a whole has changed, its files for instance. */
public record RoundChanged(UUID roundId) {}
