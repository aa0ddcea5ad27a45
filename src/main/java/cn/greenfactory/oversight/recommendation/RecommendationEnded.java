package cn.greenfactory.oversight.recommendation;

import java.util.UUID;

/** The factory left the list while the recommendation was on its way: it is over. */
public record RecommendationEnded(UUID recommendationId, UUID factoryId) {}
