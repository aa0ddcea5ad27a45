package cn.greenfactory.notice;

/** The inputs of the decision {@code ObjectionAdmissibility}, by the decision's own names. */
public record AdmissibilityFacts(
        boolean realNameOrSealed,
        boolean contactGiven,
        boolean factsGiven,
        boolean evidenceGiven,
        boolean withinPeriod) {}
