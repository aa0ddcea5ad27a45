package cn.greenfactory.certification;

import java.util.List;
import java.util.UUID;

/** The city head decided on these cases. */
public record CertificationDecided(UUID roundId, List<UUID> caseIds) {}
