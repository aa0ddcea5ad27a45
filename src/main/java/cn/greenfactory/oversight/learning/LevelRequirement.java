package cn.greenfactory.oversight.learning;

import cn.greenfactory.registry.Level;
import java.time.Instant;
import java.util.UUID;

/**
 * A value the province or the nation demands of an indicator, as the bureau entered it from a public source.
 *
 * @param industry first 2 to 4 digits of GB/T 4754; empty for every industry
 * @param source document and clause it is taken from
 */
public record LevelRequirement(
        UUID id,
        Level level,
        String edition,
        String indicator,
        String industry,
        String unit,
        double value,
        String source,
        String enteredBy,
        Instant enteredAt) {}
