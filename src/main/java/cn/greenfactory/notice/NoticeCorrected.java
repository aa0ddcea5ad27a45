package cn.greenfactory.notice;

import java.time.Instant;
import java.util.UUID;

/** A corrected version was frozen; {@code closesAt} is the notice's end, already moved, never earlier than before. */
public record NoticeCorrected(UUID noticeId, UUID roundId, int version, Instant closesAt) {}
