package cn.greenfactory.oversight.removal;

/** What the city head decides; 予以移出 leaves no discretion where a ground stands (第十四条). */
public enum RemovalOutcome {
    REMOVE("移出名单"),
    KEEP("予以保留"),
    SEND_BACK("退回重新核实");

    private final String title;

    RemovalOutcome(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
