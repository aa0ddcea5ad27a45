package cn.greenfactory.oversight.incident;

import java.util.UUID;

/** The city has closed an open incident, without a determination. */
public record IncidentClosed(UUID incidentId) {}
