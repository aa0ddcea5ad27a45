package cn.greenfactory.oversight.recommendation;

/** What the decision {@code ProvincialRecommendation} is asked, as its inputs are called. */
public record RouteFacts(boolean onCityList, boolean removalOpen, String exceptionReason) {}
