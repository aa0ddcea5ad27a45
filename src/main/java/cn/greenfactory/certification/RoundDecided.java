package cn.greenfactory.certification;

import java.util.List;
import java.util.UUID;

/** A list was approved; {@code caseIds} are the cases it decides on, proposed or not. */
public record RoundDecided(UUID roundId, List<UUID> caseIds) {}
