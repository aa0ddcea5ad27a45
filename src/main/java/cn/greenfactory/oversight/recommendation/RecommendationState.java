package cn.greenfactory.oversight.recommendation;

/** Where a recommendation upward stands. */
public enum RecommendationState {
    OPENED("办理中"),
    EXCEPTION("待决定例外"),
    APPROVED("待出文"),
    REFUSED("未予推荐"),
    SENT("已推荐，待上级结果"),
    INCLUDED("已列入上级名单"),
    NOT_INCLUDED("未列入上级名单"),
    ENDED("已终止");

    private final String title;

    RecommendationState(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
