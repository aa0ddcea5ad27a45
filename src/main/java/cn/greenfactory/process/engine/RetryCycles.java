package cn.greenfactory.process.engine;

import java.util.Map;

/**
 * Named retry cycles for the steps of models, so that an analyst chooses a name and never a bare interval.
 *
 * <p>When a cycle is used up, the job becomes an incident that an administrator sees in Cockpit.
 */
final class RetryCycles {

    /** For what depends on nothing but our own database and disk. */
    static final String STANDARD = "R5/PT10S,PT1M,PT10M,PT1H";

    static final Map<String, String> NAMED = Map.of("standardRetry", STANDARD, "quickRetry", "R3/PT5S,PT10S");

    private RetryCycles() {}
}
