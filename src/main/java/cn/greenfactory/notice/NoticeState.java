package cn.greenfactory.notice;

/** Where a notice stands; a revoked or ended notice never opens again. */
public enum NoticeState {
    OPEN("公示中"),
    ENDED("公示期满"),
    REVOKED("已撤销");

    private final String label;

    NoticeState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
