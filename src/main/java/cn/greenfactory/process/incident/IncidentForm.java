package cn.greenfactory.process.incident;

import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentKind;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * The start form of {@link IncidentProcess}, filled in by an official of the county.
 *
 * @param factoryName as registered; null where the enterprise has none or it is not known
 */
public record IncidentForm(
        String creditCode,
        String factoryName,
        IncidentKind kind,
        OffsetDateTime occurredAt,
        OffsetDateTime knownAt,
        Integer deaths,
        Integer seriousInjuries,
        BigDecimal directLossYuan,
        Integer evacuated,
        Grade otherCriterionGrade,
        Boolean trafficOrFire,
        String description) {

    IncidentFacts facts() {
        return new IncidentFacts(
                kind,
                occurredAt,
                knownAt,
                deaths,
                seriousInjuries,
                directLossYuan,
                evacuated,
                otherCriterionGrade,
                trafficOrFire,
                description);
    }
}
