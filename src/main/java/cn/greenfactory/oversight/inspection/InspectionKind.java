package cn.greenfactory.oversight.inspection;

/** What the county does at a factory (第四条、第十三条: 指导、监督、检查). */
public enum InspectionKind {
    GUIDANCE("指导"),
    SUPERVISION("监督"),
    INSPECTION("检查");

    private final String title;

    InspectionKind(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
