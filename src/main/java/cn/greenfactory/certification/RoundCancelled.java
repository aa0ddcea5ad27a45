package cn.greenfactory.certification;

import java.util.List;
import java.util.UUID;

/** The city cancelled the round; {@code caseIds} were open and have ended. */
public record RoundCancelled(UUID roundId, List<UUID> caseIds) {}
