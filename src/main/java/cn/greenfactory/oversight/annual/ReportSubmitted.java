package cn.greenfactory.oversight.annual;

import java.util.UUID;

/** An enterprise has handed its report in, for the first time or after a return. */
public record ReportSubmitted(UUID reportId, ReportForm form) {}
