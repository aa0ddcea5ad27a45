package cn.greenfactory.oversight.recommendation;

/** What the decision {@code ProvincialRecommendation} answers. */
public enum RecommendationRoute {
    REFUSED,
    EXCEPTION,
    ALLOWED
}
