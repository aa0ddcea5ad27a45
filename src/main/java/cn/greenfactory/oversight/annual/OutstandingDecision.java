package cn.greenfactory.oversight.annual;

/** What the city decides on a report that was not filed in time (第十二条、第十四条（一）). */
public enum OutstandingDecision {
    /** The report gets a later last day. */
    EXTEND("延期"),
    /** What was handed in late is accepted as late. */
    ACCEPT_LATE("接受逾期提交"),
    /** Raises ground 14(1); the report ends. */
    PROPOSE_REMOVAL("提出移出");

    private final String title;

    OutstandingDecision(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
