package cn.greenfactory.evaluation.standard;

/** How an indicator's value becomes points; the published input {@code direction} of the decision IndicatorScore. */
public enum Direction {
    /** More is better: base value 0 points, lead value all points. */
    FORWARD,
    /** Less is better. */
    INVERSE,
    /** Provided (1) or not provided (0). */
    PROVIDED,
    /** Must be met in full (1), else nothing (0). */
    MANDATORY,
    /** People give a share of the points, 0 to 1. */
    JUDGED;

    /** Whether base and lead values are needed to score. */
    public boolean measured() {
        return this == FORWARD || this == INVERSE;
    }

    /** Whether the value is yes or no. */
    public boolean yesNo() {
        return this == PROVIDED || this == MANDATORY;
    }
}
