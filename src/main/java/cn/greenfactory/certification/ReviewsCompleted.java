package cn.greenfactory.certification;

import java.util.UUID;

/** The last outstanding review of the round came to its end. */
public record ReviewsCompleted(UUID roundId) {}
