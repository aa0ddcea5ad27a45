package cn.greenfactory.oversight.change;

/** How a declaration came in. */
public enum Channel {
    ENTERPRISE("企业说明"),
    COUNTY("县级代为说明"),
    REPORT("年度动态管理表");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
