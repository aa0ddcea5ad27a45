package cn.greenfactory.notice;

import java.util.List;
import java.util.UUID;

/** An objection holds nobody any more: replied to, or found inadmissible; {@code caseIds} are those it held. */
public record ObjectionClosed(UUID objectionId, UUID roundId, List<UUID> caseIds) {}
