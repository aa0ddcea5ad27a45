package cn.greenfactory.oversight.recommendation;

/** The city wants to recommend over the API; starts {@code ProvincialRecommendationProcess}. */
public record RecommendationCalled(NewRecommendation asked, String who) {}
