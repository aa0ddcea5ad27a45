package cn.greenfactory.certification;

import java.util.UUID;

/** An enterprise withdrew; {@code published} when its name had been on notice and the withdrawal is announced. */
public record ApplicationWithdrawn(UUID caseId, UUID roundId, boolean published) {}
