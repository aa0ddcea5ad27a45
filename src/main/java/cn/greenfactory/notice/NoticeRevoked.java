package cn.greenfactory.notice;

import java.util.UUID;

/** A notice was revoked before its end; the list goes back to the comprehensive review. */
public record NoticeRevoked(UUID noticeId, UUID roundId) {}
