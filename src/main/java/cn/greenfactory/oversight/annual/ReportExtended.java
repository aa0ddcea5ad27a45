package cn.greenfactory.oversight.annual;

import java.time.LocalDate;
import java.util.UUID;

/** One report got a later last day than the year. */
public record ReportExtended(UUID reportId, LocalDate lastDay) {}
