package cn.greenfactory.oversight.annual;

import java.util.UUID;

/** What officials see of a report is not what it was. */
public record ReportChanged(UUID reportId) {}
