package cn.greenfactory.oversight.annual;

import java.util.UUID;

/** The factory has left the list, and its report has ended with that. */
public record ReportDelisted(UUID reportId) {}
