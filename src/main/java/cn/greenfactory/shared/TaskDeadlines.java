package cn.greenfactory.shared;

/** How long each human task may take, as the bureau has decided; the guide is silent on all of it (指南未规定). */
public interface TaskDeadlines {

    /**
     * @param task element id of the human task, e.g. {@code Task_ReviewAtCounty}
     * @param highestLevel {@code CITY}, {@code PROVINCE}, {@code NATION}, or null where no factory is concerned
     * @throws RefusalException if the task has no row or the level does not exist
     */
    TaskDeadline of(String task, String highestLevel);

    /**
     * One task's deadline.
     *
     * @param workdays working days the task may take; 0 means the same day; null: none is counted in working days
     * @param remindBefore how many working days before the last day a reminder is due
     * @param escalateTo engine group that sees the task when it is late; {@code county-reviewer} and
     *     {@code county-head} still want the county's code, and give way to {@code city-head} where the task waits for the
     *     city's officers
     */
    record TaskDeadline(Integer workdays, int remindBefore, String escalateTo) {}
}
