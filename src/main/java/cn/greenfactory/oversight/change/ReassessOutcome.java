package cn.greenfactory.oversight.change;

/** What a reassessment after a change may come to; it takes nobody off the list. */
public enum ReassessOutcome {
    GUIDANCE("提出改进指导"),
    RECORD("记录备查");

    private final String title;

    ReassessOutcome(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
