package cn.greenfactory.oversight.annual;

/** Which form a factory files: the city's, or only the one of the higher list it is on (第十二条). */
public enum ReportForm {
    CITY("市级动态管理表"),
    PROVINCE("省级动态管理表"),
    NATION("国家级动态管理表");

    private final String title;

    ReportForm(String title) {
        this.title = title;
    }

    /** The Chinese name people see. */
    public String title() {
        return title;
    }

    /** Filed elsewhere; here only the proof and the questions of 第十五条. */
    public boolean higher() {
        return this != CITY;
    }

    /** Element id of the task the enterprise does. */
    public String task() {
        return higher() ? "Task_RecordHigherForm" : "Task_FillAnnualReport";
    }
}
