package cn.greenfactory.certification;

/** What the review of one application came to; {@code NOT_REVIEWED} when the city went on without it. */
public enum PanelVerdict {
    RECOMMEND("建议认定"),
    OPPOSE("不建议认定"),
    REVIEW_AGAIN("重新评审"),
    CITY_DECIDES("由市局决定"),
    NOT_REVIEWED("未完成评审");

    private final String title;

    PanelVerdict(String title) {
        this.title = title;
    }

    /** The Chinese name. */
    public String title() {
        return title;
    }
}
