package cn.greenfactory.portal;

import cn.greenfactory.oversight.support.SupportRequest;
import java.time.Instant;
import java.util.UUID;

/** A request for support as the API shows it; {@code answer} comes with the written reply. */
public record SupportView(
        UUID id,
        String number,
        UUID factoryId,
        String countyCode,
        String title,
        String content,
        Instant requestedAt,
        Code state,
        String forwardReason,
        String answer,
        String answeredAs,
        Instant repliedAt) {

    /** As its enterprise sees it: no answer before it was sent, and not why the county passed it on. */
    public static SupportView forEnterprise(SupportRequest request) {
        return of(request, null, request.repliedAt() != null);
    }

    /** As officials see it. */
    public static SupportView forStaff(SupportRequest request) {
        return of(request, request.forwardReason(), true);
    }

    private static SupportView of(SupportRequest r, String forwardReason, boolean withAnswer) {
        return new SupportView(
                r.id(),
                r.number(),
                r.factoryId(),
                r.countyCode(),
                r.title(),
                r.content(),
                r.requestedAt(),
                Code.of(r.state(), r.state().title()),
                forwardReason,
                withAnswer ? r.answer() : null,
                withAnswer ? r.answeredAs() : null,
                r.repliedAt());
    }
}
