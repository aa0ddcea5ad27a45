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

    public static RecommendationView of(Recommendation r) {
        return new RecommendationView(
                r.id(),
                r.number(),
                r.factoryId(),
                r.countyCode(),
                Code.of(r.targetLevel(), r.targetLevel().title()),
                r.recommendationYear(),
                Code.of(r.state(), r.state().title()),
                r.openedAt(),
                r.exceptionReason(),
                r.exceptionApproved(),
                r.exceptionOpinion(),
                r.refusalReason(),
                r.paperNumber(),
                r.sentAt(),
                r.higherDocumentNo(),
                r.higherDocumentOn(),
                r.higherRemark(),
                r.endedReason());
    }
}
