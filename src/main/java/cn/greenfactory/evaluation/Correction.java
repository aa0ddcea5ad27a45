package cn.greenfactory.evaluation;

import java.time.Instant;

/**
 * A value that an official set beside the self-evaluated one, or a share of points given to a row scored by people.
 *
 * @param indicator code of the measure, or of the row if a share
 * @param share whether {@code value} is a share of the row's points, 0 to 1
 * @param selfValue the self-evaluated value it stands beside; null where there was none
 * @param dossierVersion the submitted version it was made on
 */
public record Correction(
        String indicator,
        boolean share,
        Double selfValue,
        double value,
        String reason,
        String who,
        Instant at,
        int dossierVersion) {}
