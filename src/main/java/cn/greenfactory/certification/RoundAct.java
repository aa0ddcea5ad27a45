package cn.greenfactory.certification;

import java.util.UUID;

/** An act on a round as a whole was recorded; its parts as those of {@link CaseAct}. */
public record RoundAct(UUID roundId, String act, String outcome, String opinion) {}
