package cn.greenfactory.oversight.incident;

/** The five kinds that 第五条（四） names; real-time report and removal know only the first three (第十三条、第十四条（四）). */
public enum IncidentKind {
    SAFETY("生产安全事故"),
    ENVIRONMENT("突发环境事件"),
    QUALITY("质量事故"),
    CYBER("网络安全事件"),
    DATA("数据安全事件");

    private final String title;

    IncidentKind(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
