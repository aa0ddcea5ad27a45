package cn.greenfactory.oversight.incident;

import java.util.UUID;

/** What an open task shows of the incident has changed. */
public record IncidentChanged(UUID incidentId) {}
