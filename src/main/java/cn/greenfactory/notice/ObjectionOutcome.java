package cn.greenfactory.notice;

/** The city head's decision on an objection. */
public enum ObjectionOutcome {
    UPHELD("异议成立"),
    DISMISSED("异议不成立");

    private final String label;

    ObjectionOutcome(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
