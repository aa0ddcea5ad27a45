package cn.greenfactory.oversight.incident;

/** Where an incident stands; later figures open a settled one again. */
public enum IncidentState {
    OPEN("办理中"),
    DETERMINED("已认定"),
    CLOSED("已办结"),
    CANCELLED("已取消");

    private final String title;

    IncidentState(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }
}
