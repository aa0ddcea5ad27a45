package cn.greenfactory.oversight.incident;

import java.util.UUID;

/**
 * An incident as it is reported.
 *
 * @param factoryId the factory it happened in, or null
 * @param countyCode the county that is told, or null where the factory or the enterprise's only county says it
 */
public record NewIncident(UUID enterpriseId, UUID factoryId, String countyCode, IncidentFacts facts) {}
