package cn.greenfactory.shared;

import java.util.UUID;

/**
 * Something a group or an enterprise is to be told in its inbox; published as an event, kept by module notification.
 *
 * @param recipient an engine group, a user id, or {@code enterprise-<id>}
 * @param subject one Chinese line
 * @param body Chinese text with facts, reason and remedies where the message is adverse
 * @param about id of the case, round or objection it is about
 */
public record InboxEntry(String recipient, String subject, String body, UUID about) {}
