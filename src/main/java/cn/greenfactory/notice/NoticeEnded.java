package cn.greenfactory.notice;

import java.util.List;
import java.util.UUID;

/** A notice ran its full period; {@code caseIds} are all cases of the round it let go on, listed and not listed. */
public record NoticeEnded(UUID noticeId, UUID roundId, List<UUID> caseIds) {}
