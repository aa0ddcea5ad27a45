package cn.greenfactory.certification;

import java.time.Instant;

/**
 * The bureau's settings as they stood when the round opened; later changes do not reach it. The guide leaves all of
 * them open.
 *
 * @param maxReturns how often a county may return one application
 * @param supplementWorkdays working days an enterprise has to supplement
 * @param minRemainingWorkdays working days a county keeps at least after a supplement
 * @param reconsiderationWorkdays working days to ask for reconsideration after a refusal
 * @param vetoItemsBasis why the round's veto items count
 * @param referencesAsOf base and lead values loaded later are not used; moved only by {@link Rounds#reloadReferences}
 */
public record RoundSettings(
        int maxReturns,
        int supplementWorkdays,
        int minRemainingWorkdays,
        int reconsiderationWorkdays,
        String truthUndertakingText,
        String remediesText,
        String cityUnitName,
        String vetoItemsBasis,
        Instant referencesAsOf) {}
