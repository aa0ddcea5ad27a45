package cn.greenfactory.certification;

/** What the city does about reviews that are not in when the review date has come. */
public enum OutstandingOutcome {
    WAIT,
    REASSIGN,
    PROCEED_WITHOUT
}
