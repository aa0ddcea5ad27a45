package cn.greenfactory.evaluation;

/** What is suggested to the county: {@code RECOMMEND}, {@code RETURN} or {@code DECLINE}, and why, in Chinese. */
public record Suggestion(String suggestion, String reason) {}
