package cn.greenfactory.certification;

import java.util.List;
import java.util.UUID;

/** Every participant of the round has its reviewers. */
public record PanelAssigned(UUID roundId, List<UUID> caseIds) {}
