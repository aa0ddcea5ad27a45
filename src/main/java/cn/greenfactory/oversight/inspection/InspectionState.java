package cn.greenfactory.oversight.inspection;

/** Where an inspection stands. */
public enum InspectionState {
    OPENED("待检查"),
    RECTIFYING("企业整改中"),
    RECHECKING("待复查"),
    CLOSED("已办结"),
    ENDED("已终止");

    private final String title;

    InspectionState(String title) {
        this.title = title;
    }

    boolean open() {
        return this != CLOSED && this != ENDED;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
