package cn.greenfactory.certification;

import java.util.UUID;

/** An enterprise opened its self-evaluation in a round. */
public record ApplicationStarted(UUID caseId, UUID roundId, UUID enterpriseId, String countyCode) {}
