package cn.greenfactory.oversight.annual;

import java.util.UUID;

/** The last day of filing of all reports of the year has moved to a later day. */
public record ReportYearExtended(UUID yearId, int reportYear) {}
