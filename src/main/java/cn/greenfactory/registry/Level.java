package cn.greenfactory.registry;

/** The level of a green factory (第十一条、第十二条). */
public enum Level {
    CITY("市级"),
    PROVINCE("省级"),
    NATION("国家级");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
