package cn.greenfactory.notice;

/** Why a version of a notice was published. */
public enum VersionKind {
    FIRST("公示"),
    CORRECTION("更正公告"),
    EXTENSION("延长公示期公告"),
    WITHDRAWAL("撤回申报公告"),
    REVOCATION("撤销公示公告");

    private final String label;

    VersionKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
