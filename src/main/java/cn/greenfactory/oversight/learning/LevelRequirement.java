package cn.greenfactory.oversight.learning;

import cn.greenfactory.registry.Level;
import java.time.Instant;
import java.util.UUID;

/**
 * A value the province or the nation demands of an indicator, as the bureau entered it from a public source; or the
 * entry that withdraws it.
 *
 * @param industry first 2 to 4 digits of GB/T 4754; empty for every industry
 * @param value null in a withdrawing entry
 * @param source document and clause it is taken from; null in a withdrawing entry
 * @param reason why what was entered before is withdrawn; null otherwise
 */
public record LevelRequirement(
        UUID id,
        Level level,
        String edition,
        String indicator,
        String industry,
        String unit,
        Double value,
        String source,
        String reason,
        String enteredBy,
        Instant enteredAt) {}
