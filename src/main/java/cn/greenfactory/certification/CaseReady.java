package cn.greenfactory.certification;

import java.util.UUID;

/** Some case of the round can be decided on now, or asks for a supplementary list. */
public record CaseReady(UUID roundId) {}
