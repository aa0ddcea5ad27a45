package cn.greenfactory.oversight.incident;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What a county writes down about an incident, in the start form of the process or over the API; it is dated when it
 * arrives.
 *
 * @param enterpriseName of an enterprise that the register does not know; of any other the register's name holds
 * @param factoryName as registered; null where the enterprise has none or it is not known
 */
public record IncidentReport(
        String creditCode,
        String enterpriseName,
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
