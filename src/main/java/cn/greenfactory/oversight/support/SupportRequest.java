package cn.greenfactory.oversight.support;

import cn.greenfactory.registry.Factory;
import java.time.Instant;
import java.util.UUID;

/**
 * An enterprise's difficulty in turning green, and what it was answered (第三条、第十七条).
 *
 * @param forwardReason why the county could not answer it; null when it did
 * @param answeredAs COUNTY or CITY, null while unanswered
 * @param repliedAt when the enterprise was told
 * @param endedReason why an administrator ended it unanswered, or null
 */
public record SupportRequest(
        UUID id,
        String number,
        UUID enterpriseId,
        UUID factoryId,
        String countyCode,
        String title,
        String content,
        Instant requestedAt,
        SupportState state,
        String forwardReason,
        String forwardedBy,
        Instant forwardedAt,
        String answer,
        String answeredBy,
        String answeredAs,
        Instant answeredAt,
        Instant repliedAt,
        String endedReason,
        Instant endedAt) {

    static SupportRequest opened(String number, Factory factory, NewSupport asked, Instant at) {
        return new SupportRequest(
                UUID.randomUUID(),
                number,
                factory.enterpriseId(),
                factory.id(),
                factory.countyCode(),
                asked.title(),
                asked.content(),
                at,
                SupportState.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
