package cn.greenfactory.notice;

/** The round's list, or a later list of cases that joined it, e.g. after an omission was upheld. */
public enum NoticeKind {
    MAIN("拟认定名单公示"),
    SUPPLEMENT("增补名单公示");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
