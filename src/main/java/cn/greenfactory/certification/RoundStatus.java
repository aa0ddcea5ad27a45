package cn.greenfactory.certification;

/** Where a round stands. */
public enum RoundStatus {
    /** Enterprises may start and submit applications until {@code applicationsCloseAt}. */
    OPEN("受理中"),
    /** Applications are closed, counties still recommend. */
    COLLECTING("县级推荐中"),
    /** The participants are frozen and under review. */
    IN_REVIEW("专家评审中"),
    /** A list has been approved; notice, objections and certification are under way. */
    DECIDED("公示认定中"),
    /** Every case has ended. */
    CLOSED("已办结"),
    /** Ended early by the city. */
    CANCELLED("已取消");

    private final String title;

    RoundStatus(String title) {
        this.title = title;
    }

    /** The Chinese name. */
    public String title() {
        return title;
    }
}
