package cn.greenfactory.oversight.incident;

/**
 * What follows from one version of the facts.
 *
 * @param provisional no determination of the authority stands behind the grade
 * @param supplementDays within how many days from the occurrence figures are supplemented: 30, or 7
 * @param blocksEntry null: the grade is undetermined, the official decides (第五条（四）)
 * @param reportToCity to be reported in real time: a factory it concerns was on the list (第十三条)
 * @param removalGround ground 14(4) of every factory on the list that it concerns
 * @param needsDetermination the grade cannot be computed
 */
public record Conclusion(
        Grade grade,
        boolean provisional,
        int supplementDays,
        Boolean blocksEntry,
        boolean reportToCity,
        boolean removalGround,
        boolean needsDetermination) {

    /** Of facts from which nothing was concluded. */
    static final Conclusion NONE = new Conclusion(Grade.UNDETERMINED, true, 0, null, false, false, true);
}
