package cn.greenfactory.oversight.inspection;

/** What the recheck of a rectification finds. */
public enum RecheckOutcome {
    RECTIFIED("整改到位"),
    RECTIFY_AGAIN("继续整改"),
    GROUND("指明移出情形");

    private final String title;

    RecheckOutcome(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
