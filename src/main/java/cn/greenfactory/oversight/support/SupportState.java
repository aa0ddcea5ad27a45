package cn.greenfactory.oversight.support;

/** Where a request stands. */
public enum SupportState {
    OPEN("待县级答复"),
    FORWARDED("已转市局"),
    ANSWERED("已作出答复"),
    REPLIED("已答复企业"),
    ENDED("已终止");

    private final String title;

    SupportState(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }

    boolean open() {
        return this == OPEN || this == FORWARDED;
    }
}
