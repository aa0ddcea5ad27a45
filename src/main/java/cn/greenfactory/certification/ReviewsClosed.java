package cn.greenfactory.certification;

import java.util.List;
import java.util.UUID;

/** The city went on without the reviews of these cases. */
public record ReviewsClosed(UUID roundId, List<UUID> caseIds) {}
