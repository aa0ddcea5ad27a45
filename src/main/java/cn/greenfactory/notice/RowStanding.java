package cn.greenfactory.notice;

/** Whether a row of a notice still stands. */
public enum RowStanding {
    LISTED("拟认定"),
    WITHDRAWN("企业已撤回申报");

    private final String label;

    RowStanding(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
