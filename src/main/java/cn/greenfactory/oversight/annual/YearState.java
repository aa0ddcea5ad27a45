package cn.greenfactory.oversight.annual;

/** How far a reporting year has come. */
public enum YearState {
    OPEN("填报中"),
    /** The last day of filing is over; who has not filed is decided one by one. */
    CLOSED("填报截止"),
    /** No report is open any more. */
    SETTLED("已办结"),
    /** The summary was issued. */
    ENDED("已汇总");

    private final String title;

    YearState(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
