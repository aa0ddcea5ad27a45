package cn.greenfactory.certification;

/**
 * What PanelOutcome asks about the running attempt of one review; the names are its inputs.
 *
 * @param scoreSpread highest minus lowest score, 0 to 100; null for an agency
 * @param averageScore mean of the scores, unrounded
 * @param votes scores that count
 * @param agencyRecommends null for a panel
 */
public record PanelFigures(
        String reviewerKind,
        Boolean quorumMet,
        Boolean vetoFound,
        Double scoreSpread,
        Double maxSpread,
        Double averageScore,
        Double passScore,
        Integer supportVotes,
        Integer votes,
        Integer requiredNumerator,
        Integer requiredDenominator,
        Boolean agencyRecommends,
        Integer attempt,
        Integer maxAttempts) {}
