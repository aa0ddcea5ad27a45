package cn.greenfactory.certification;

/** What a round has to do next once a list has been decided upon. */
public enum RoundProgress {
    /** Every case has ended. */
    SETTLED,
    /** At least one case can be certified or refused now. */
    READY,
    /** An upheld objection of omission asks for a supplementary list. */
    OMITTED,
    /** Some case is still open, and nothing can be decided about it yet. */
    PENDING
}
