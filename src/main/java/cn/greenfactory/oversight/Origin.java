package cn.greenfactory.oversight;

/** Where a fact that speaks for removal came from. */
public enum Origin {
    REPORT("年度动态管理表"),
    INCIDENT("事故（事件）"),
    INSPECTION("监督检查"),
    HIGHER_LIST("上级名单调整"),
    BUSINESS_STATUS("登记状态核查"),
    OBJECTION_LEAD("异议线索");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
