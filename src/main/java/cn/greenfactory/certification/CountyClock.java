package cn.greenfactory.certification;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The county's clock on a case: stopped while the enterprise supplements, then going on with the days that were left. */
@Component
class CountyClock {

    static final String REVIEW = "Task_ReviewAtCounty";
    static final String SUPPLEMENT = "Task_SupplementMaterials";
    private static final String CASE = "CASE";

    private final Deadlines deadlines;

    CountyClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * The enterprise has {@code supplementWorkdays} from now on.
     *
     * @throws cn.greenfactory.calendar.CalendarHorizonException if they enter a year that is not loaded
     */
    void stop(UUID caseId, RoundSettings settings) {
        close(caseId, SUPPLEMENT);
        deadlines.openWorkdays(
                CASE, caseId, SUPPLEMENT, settings.supplementWorkdays(), false, true, false, "县级一次性告知需补正的全部内容");
        deadlines
                .find(CASE, caseId, REVIEW)
                .filter(each -> each.state().equals("OPEN"))
                .ifPresent(each -> deadlines.stop(each.id(), "退回企业补正"));
    }

    void resume(Application application, RoundSettings settings) {
        close(application.id(), SUPPLEMENT);
        deadlines
                .find(CASE, application.id(), REVIEW)
                .filter(each -> each.state().equals("STOPPED"))
                .ifPresent(each -> deadlines.resume(each.id(), settings.minRemainingWorkdays(), "补正期结束"));
    }

    private void close(UUID caseId, String purpose) {
        deadlines.find(CASE, caseId, purpose).map(Deadline::id).ifPresent(deadlines::close);
    }
}
