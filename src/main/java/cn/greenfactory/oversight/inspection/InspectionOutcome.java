package cn.greenfactory.oversight.inspection;

/** What follows from an inspection; all but {@code RECTIFY} close it. */
public enum InspectionOutcome {
    GUIDANCE("已当场指导"),
    RECORD("记录在案"),
    RECTIFY("要求整改"),
    GROUND("指明移出情形");

    private final String title;

    InspectionOutcome(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
