package cn.greenfactory.oversight.annual;

import java.util.UUID;

/** The city accepts a report that was first handed in late. */
public record OutstandingDecided(UUID reportId) {}
