package cn.greenfactory.oversight.change;

/** How far a declaration has come. */
public enum ChangeStatus {
    DECLARED("待县级复核"),
    VERIFIED("待市级登记"),
    REGISTERED("已登记"),
    NOT_REGISTERED("未予登记"),
    ENDED("已终止");

    private final String title;

    ChangeStatus(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }

    /** Whether the city still has to decide. */
    public boolean open() {
        return this == DECLARED || this == VERIFIED;
    }
}
