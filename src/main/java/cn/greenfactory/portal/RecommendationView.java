package cn.greenfactory.portal;

import cn.greenfactory.oversight.recommendation.Recommendation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A recommendation upward as the API shows it; what is null has not happened. */
public record RecommendationView(
        UUID id,
        String number,
        UUID factoryId,
        String countyCode,
        Code targetLevel,
        int recommendationYear,
        Code state,
        Instant openedAt,
        String exceptionReason,
        Boolean exceptionApproved,
        String exceptionOpinion,
        String refusalReason,
        String paperNumber,
        Instant sentAt,
        String higherDocumentNo,
        LocalDate higherDocumentOn,
        String higherRemark,
        String endedReason) {

    /** As officials see it. */
    public static RecommendationView of(Recommendation r) {
        return of(r, r.exceptionReason(), r.exceptionOpinion(), r.higherRemark());
    }

    /** As its enterprise sees it: without what officials wrote for each other; why it was refused stays. */
    public static RecommendationView forEnterprise(Recommendation r) {
        return of(r, null, null, null);
    }

    private static RecommendationView of(
            Recommendation r, String exceptionReason, String exceptionOpinion, String higherRemark) {
        return new RecommendationView(
                r.id(),
                r.number(),
                r.factoryId(),
                r.countyCode(),
                Code.of(r.targetLevel(), r.targetLevel().title()),
                r.recommendationYear(),
                Code.of(r.state(), r.state().title()),
                r.openedAt(),
                exceptionReason,
                r.exceptionApproved(),
                exceptionOpinion,
                r.refusalReason(),
                r.paperNumber(),
                r.sentAt(),
                r.higherDocumentNo(),
                r.higherDocumentOn(),
                higherRemark,
                r.endedReason());
    }
}
