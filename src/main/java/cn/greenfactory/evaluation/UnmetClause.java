package cn.greenfactory.evaluation;

/** A clause of 第五条 that is not met, {@code 5(1)} to {@code 5(9)}, and why, in Chinese. */
public record UnmetClause(String clause, String reason) {}
