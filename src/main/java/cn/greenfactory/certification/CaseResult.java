package cn.greenfactory.certification;

/** What became of a case when its notice and the objections to it have ended. */
public enum CaseResult {
    PROPOSED,
    NOT_PROPOSED,
    /** An objection against the listed case was upheld. */
    UPHELD,
    /** An objection of omission was upheld: the case waits for a supplementary list. */
    AGAIN,
    /** The case has ended meanwhile: withdrawn, or with its round. */
    CLOSED
}
