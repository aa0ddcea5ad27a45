package cn.greenfactory.oversight.annual;

/** Where a report stands. */
public enum ReportState {
    /** Its row exists, its process does not yet. */
    PENDING("待开启", false),
    FILLING("填报中", true),
    SUBMITTED("县级审核中", false),
    /** First handed in after the last day; the city decides whether it is accepted. */
    LATE("逾期提交，待市局处理", false),
    RETURNED("退回补充中", true),
    ON_SITE("现场评估中", false),
    REVIEWED("县级审核完成", false),
    /** The change it declares is being verified and registered. */
    CHANGING("变更办理中", false),
    ARCHIVED("已归档", false),
    NOT_FILED("未按规定提交", false),
    DELISTED("工厂已不在名单", false),
    CANCELLED("已终止", false);

    private final String title;
    private final boolean fillable;

    ReportState(String title, boolean fillable) {
        this.title = title;
        this.fillable = fillable;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }

    /** Whether the enterprise may edit and hand in. */
    public boolean fillable() {
        return fillable;
    }

    public boolean open() {
        return ordinal() < ARCHIVED.ordinal();
    }
}
