package cn.greenfactory.certification;

/** What the county's reviewer says of an application (第八条). */
public enum CountyOutcome {
    RECOMMEND,
    RETURN,
    DECLINE
}
