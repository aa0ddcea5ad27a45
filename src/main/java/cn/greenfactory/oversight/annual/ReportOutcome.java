package cn.greenfactory.oversight.annual;

/** What a county makes of a report (第十二条). */
public enum ReportOutcome {
    ACCEPT("通过"),
    RETURN("退回补充"),
    ASSESS_ON_SITE("现场评估"),
    /** Raises ground 14(2). */
    SUSPECT_FALSIFICATION("涉嫌造假");

    private final String title;

    ReportOutcome(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
