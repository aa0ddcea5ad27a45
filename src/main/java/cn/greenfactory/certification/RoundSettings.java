package cn.greenfactory.certification;

/**
 * The bureau's settings as they stood when the round opened; later changes do not reach it. The guide leaves all of
 * them open.
 *
 * @param maxReturns how often a county may return one application
 * @param supplementWorkdays working days an enterprise has to supplement
 * @param minRemainingWorkdays working days a county keeps at least after a supplement
 * @param reconsiderationWorkdays working days to ask for reconsideration after a refusal
 */
public record RoundSettings(
        int maxReturns,
        int supplementWorkdays,
        int minRemainingWorkdays,
        int reconsiderationWorkdays,
        String truthUndertakingText,
        String remediesText,
        String cityUnitName) {}
