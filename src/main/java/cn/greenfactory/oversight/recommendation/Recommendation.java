package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One recommendation of a factory to the province or the nation (第十一条).
 *
 * @param onCityList whether it was on the city's list when the route was asked for; null before
 * @param exceptionApproved the head's decision where the route was EXCEPTION
 * @param refusalReason why it was refused, by rule or by the head; null otherwise
 * @param endedReason why it ended without a result; null otherwise
 */
public record Recommendation(
        UUID id,
        String number,
        UUID factoryId,
        UUID enterpriseId,
        String countyCode,
        Level targetLevel,
        int recommendationYear,
        String exceptionReason,
        String openedBy,
        Instant openedAt,
        RecommendationState state,
        Boolean onCityList,
        RecommendationRoute route,
        Boolean exceptionApproved,
        String exceptionOpinion,
        String decidedBy,
        Instant decidedAt,
        String refusalReason,
        Instant refusalToldAt,
        String paperNumber,
        Instant sentAt,
        String higherDocumentNo,
        LocalDate higherDocumentOn,
        String higherRemark,
        String resultBy,
        Instant resultAt,
        String endedReason,
        Instant endedAt) {

    static Recommendation opened(String number, Factory factory, NewRecommendation asked, String who, Instant at) {
        return new Recommendation(
                UUID.randomUUID(),
                number,
                factory.id(),
                factory.enterpriseId(),
                factory.countyCode(),
                asked.targetLevel(),
                asked.recommendationYear(),
                asked.exceptionReason(),
                who,
                at,
                RecommendationState.OPENED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
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
