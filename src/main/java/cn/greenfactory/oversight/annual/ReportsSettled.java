package cn.greenfactory.oversight.annual;

import java.util.UUID;

/** No report of the year is open any more. */
public record ReportsSettled(UUID yearId) {}
