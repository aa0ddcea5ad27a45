package cn.greenfactory.oversight.inspection;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.shared.TaskDeadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The days an enterprise has to rectify: to the day the official set, else as the bureau's table says (指南未规定). */
@Component
class RectificationDays {

    private static final String TASK = "Task_Rectify";

    private final Deadlines deadlines;
    private final TaskDeadlines table;

    RectificationDays(Deadlines deadlines, TaskDeadlines table) {
        this.deadlines = deadlines;
        this.table = table;
    }

    /**
     * Opens the deadline and gives its last day.
     *
     * @param until the last day the official set, or null
     * @throws cn.greenfactory.calendar.CalendarHorizonException if it would enter a year that is not loaded
     */
    LocalDate open(UUID inspectionId, LocalDate until) {
        close(inspectionId);
        if (until != null) {
            return deadlines
                    .openUntil(InspectionDesk.KIND, inspectionId, TASK, until, "整改期限由县级经办确定（指南未规定）")
                    .lastDay();
        }
        int workdays = table.of(TASK, null).workdays();
        String why = "整改期限 " + workdays + " 个工作日（指南未规定，按任务期限表）";
        return deadlines
                .openWorkdays(InspectionDesk.KIND, inspectionId, TASK, workdays, false, true, false, why)
                .lastDay();
    }

    /** When the running days ended if they have passed, be the service told of it by its timer or not. */
    Optional<Instant> passed(UUID inspectionId, Instant now) {
        return deadlines
                .find(InspectionDesk.KIND, inspectionId, TASK)
                .map(Deadline::closesAt)
                .filter(end -> !now.isBefore(end));
    }

    void close(UUID inspectionId) {
        deadlines.find(InspectionDesk.KIND, inspectionId, TASK).ifPresent(running -> deadlines.close(running.id()));
    }
}
