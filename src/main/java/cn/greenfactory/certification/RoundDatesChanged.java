package cn.greenfactory.certification;

import java.util.UUID;

/** A last day of the round was moved; read the new ones from the round. */
public record RoundDatesChanged(UUID roundId) {}
