package cn.greenfactory.oversight.change;

/** What of a factory on the list may change (第十五条). */
public enum ChangeKind {
    RENAMED("名称变更"),
    SCOPE("生产经营范围变更"),
    MOVED("生产地址变更"),
    BOUNDARY("组织边界变更"),
    MERGED_INTO("并入他厂"),
    SPLIT("分立");

    private final String title;

    ChangeKind(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
