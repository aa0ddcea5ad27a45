package cn.greenfactory.certification;

import java.util.UUID;

/** The last case of a decided round has ended. */
public record CasesSettled(UUID roundId) {}
