package cn.greenfactory.oversight.incident;

import java.util.UUID;

/** An open incident has a new version of its facts, or a determination. */
public record IncidentCorrected(UUID incidentId) {}
