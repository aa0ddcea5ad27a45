package cn.greenfactory.oversight.support;

/** What a county does with a request: answers it, or forwards it to the city with a reason. */
public enum SupportOutcome {
    ANSWER,
    FORWARD
}
