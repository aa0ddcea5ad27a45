package cn.greenfactory.oversight.annual;

/** Somebody asked over the API for a reporting year; the process that hears it opens the year in the same transaction. */
public record ReportYearRequested(YearTerms terms, String who) {}
