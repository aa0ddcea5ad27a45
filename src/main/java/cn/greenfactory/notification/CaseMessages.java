package cn.greenfactory.notification;

import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseAct;
import cn.greenfactory.certification.CaseReasons;
import cn.greenfactory.certification.Round;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the enterprise, its county and the city what was recorded of a case, with facts, clause, reason, remedies. */
@Component
class CaseMessages {

    /** In the place of a county's explanation until it gives one. */
    private static final String NOT_EXPLAINED = "县级尚未说明，说明后另行告知";

    private final Applications applications;
    private final Rounds rounds;
    private final CaseReasons reasons;
    private final Deadlines deadlines;
    private final Letters letters;
    private final Clock clock;

    CaseMessages(
            Applications applications,
            Rounds rounds,
            CaseReasons reasons,
            Deadlines deadlines,
            Letters letters,
            Clock clock) {
        this.applications = applications;
        this.rounds = rounds;
        this.reasons = reasons;
        this.deadlines = deadlines;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    void on(CaseAct act) {
        Told.of(act.act(), act.outcome()).ifPresent(told -> {
            Application application = applications.get(act.caseId());
            Map<String, String> facts = facts(act, told, application);
            for (String audience : told.audiences()) {
                boolean draftOfNobody = audience.equals(Told.COUNTY) && application.submittedAt() == null;
                if (!draftOfNobody) {
                    letters.send(told.event(), audience, application, facts, application.id());
                }
            }
        });
    }

    private Map<String, String> facts(CaseAct act, Told told, Application application) {
        Round round = rounds.get(application.roundId());
        Map<String, String> facts = new HashMap<>(letters.facts(application, round));
        facts.put("date", day(told.event(), application, round.terms()).toString());
        facts.put("reason", reason(act, told));
        if (act.detail() instanceof Map<?, ?> detail && detail.containsKey("certificateNo")) {
            facts.put("certificateNo", detail.get("certificateNo").toString());
        }
        return facts;
    }

    private String reason(CaseAct act, Told told) {
        String opinion = act.opinion() == null ? "" : act.opinion();
        return switch (told.event()) {
            case "ApplicationReturned" -> reasons.ofReturn(act.caseId(), opinion);
            case "ApplicationDeclined" -> reasons.ofDecline(act.caseId(), opinion);
            case "CountyOverdue" -> act.act().equals("CountyExplained") ? opinion : NOT_EXPLAINED;
            default -> opinion;
        };
    }

    private LocalDate day(String event, Application application, RoundTerms terms) {
        return switch (event) {
            case "ApplicationReturned" -> deadlines
                    .find("CASE", application.id(), "Task_SupplementMaterials")
                    .orElseThrow()
                    .lastDay();
            case "CountyOverdue" -> terms.recommendationsCloseOn();
            case "RoundMissed" -> terms.applicationsCloseOn();
            default -> China.dayOf(clock.instant());
        };
    }
}
