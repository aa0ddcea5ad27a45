package cn.greenfactory.certification;

/**
 * What an expert or agency says of one application.
 *
 * @param recused the expert steps back; then only {@code recusalReason} counts
 * @param score 0 to 100
 * @param supports whether certification is supported
 * @param vetoFound whether a veto item was found
 * @param opinion the reasons, never blank
 */
public record ExpertScore(
        boolean recused, String recusalReason, Double score, Boolean supports, Boolean vetoFound, String opinion) {

    /** The expert steps back from this case. */
    public static ExpertScore recusal(String reason) {
        return new ExpertScore(true, reason, null, null, null, null);
    }

    public static ExpertScore of(double score, boolean supports, boolean vetoFound, String opinion) {
        return new ExpertScore(false, null, score, supports, vetoFound, opinion);
    }
}
