package cn.greenfactory.evaluation;

/** What a row that does not apply to a factory is worth; the round's {@code notApplicable} (指南未规定). */
public enum NotApplicable {
    /** Its weight goes to the other rows of its first level in proportion; if none is left, to all other rows. */
    REDISTRIBUTE,
    /** All its points. */
    FULL,
    /** The share that people give. */
    PEOPLE
}
