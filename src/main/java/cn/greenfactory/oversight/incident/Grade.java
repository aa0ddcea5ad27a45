package cn.greenfactory.oversight.incident;

/** How grave an incident is; the order is that of gravity, and {@link #UNDETERMINED} stands below all that is known. */
public enum Grade {
    UNDETERMINED("待认定"),
    NONE("不构成事故"),
    GENERAL("一般（Ⅳ级）"),
    LARGER("较大（Ⅲ级）"),
    MAJOR("重大（Ⅱ级）"),
    EXTRAORDINARY("特别重大（Ⅰ级）");

    private final String title;

    Grade(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }

    boolean graverThan(Grade other) {
        return compareTo(other) > 0;
    }

    /** The graver of the two; {@code other} may be null. */
    Grade orGraver(Grade other) {
        return other != null && other.graverThan(this) ? other : this;
    }
}
