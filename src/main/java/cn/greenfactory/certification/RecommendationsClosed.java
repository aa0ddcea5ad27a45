package cn.greenfactory.certification;

import java.util.List;
import java.util.UUID;

/** The participants are frozen; {@code caseIds} were still at a county and have ended. */
public record RecommendationsClosed(UUID roundId, List<UUID> caseIds) {}
