package cn.greenfactory.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as its recipient finds it.
 *
 * @param about id of the case, round or objection it is about
 * @param readAt when it was first fetched, the date of its service; it never changes
 */
public record InboxMessage(long id, String subject, String body, UUID about, Instant writtenAt, Instant readAt) {}
