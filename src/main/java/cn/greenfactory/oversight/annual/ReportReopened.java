package cn.greenfactory.oversight.annual;

/** A cancelled report is open again; whoever hears it starts a process for it in the same transaction. */
public record ReportReopened(Report report) {}
