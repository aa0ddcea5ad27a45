package cn.greenfactory.certification;

import java.util.UUID;

/** An application was handed in, in time. */
public record ApplicationSubmitted(UUID caseId, UUID roundId) {}
