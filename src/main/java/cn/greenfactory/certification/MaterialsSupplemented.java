package cn.greenfactory.certification;

import java.util.UUID;

/** An enterprise handed in what the county had named. */
public record MaterialsSupplemented(UUID caseId, UUID roundId) {}
