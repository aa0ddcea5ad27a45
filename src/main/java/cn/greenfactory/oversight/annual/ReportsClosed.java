package cn.greenfactory.oversight.annual;

import java.util.UUID;

/** The last day of filing is over; every report that was not filed is decided by the city (第十二条). */
public record ReportsClosed(UUID yearId) {}
