package cn.greenfactory.certification;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A round's last days as deadline rows, each named after the model element it serves. */
@Component
class RoundDeadlines {

    static final String APPLICATIONS = "Wait_ApplicationsClosed";
    static final String RECOMMENDATIONS = "Task_CollectRecommendations";
    static final String REVIEWS = "StartEvent_ReviewsOverdue";
    static final String CONSULTATION = "Task_ConsultDepartment";
    private static final String ROUND = "ROUND";

    private final Deadlines deadlines;

    RoundDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void open(UUID roundId, RoundTerms terms) {
        deadlines.openUntil(ROUND, roundId, APPLICATIONS, terms.applicationsCloseOn(), "批次通知规定的受理截止日");
        deadlines.openUntil(ROUND, roundId, RECOMMENDATIONS, terms.recommendationsCloseOn(), "批次通知规定的推荐截止日");
        deadlines.openUntil(ROUND, roundId, REVIEWS, terms.reviewsCloseOn(), "批次通知规定的评审截止日");
        if (terms.consultDepartments()) {
            deadlines.openUntil(ROUND, roundId, CONSULTATION, terms.consultationCloseOn(), "批次规定的征求部门意见截止日");
        }
    }

    void move(UUID roundId, String purpose, LocalDate day, String who, String why) {
        deadlines.find(ROUND, roundId, purpose).ifPresent(each -> deadlines.extend(each.id(), day, who, why));
    }

    void close(UUID roundId, String purpose) {
        deadlines.find(ROUND, roundId, purpose).map(Deadline::id).ifPresent(deadlines::close);
    }

    void closeAll(UUID roundId) {
        deadlines.of(ROUND, roundId).stream()
                .filter(each -> !each.state().equals("CLOSED"))
                .forEach(each -> deadlines.close(each.id()));
    }
}
