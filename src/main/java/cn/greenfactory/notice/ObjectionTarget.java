package cn.greenfactory.notice;

/** What an objection is against. */
public enum ObjectionTarget {
    /** One that is on the list. */
    LISTED("名单内企业"),
    /** One that is not on the list and, it is said, should be. */
    OMITTED("遗漏企业"),
    /** The list or how it came about; holds nobody unless the city head orders it. */
    LIST("名单整体");

    private final String label;

    ObjectionTarget(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
