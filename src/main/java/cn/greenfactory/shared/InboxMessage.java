package cn.greenfactory.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as its recipient finds it.
 *
 * @param about id of the case, round or objection it is about
 * @param readAt when the enterprise first fetched it, the date of its service, which never changes; null before
 */
public record InboxMessage(long id, String subject, String body, UUID about, Instant writtenAt, Instant readAt) {}
