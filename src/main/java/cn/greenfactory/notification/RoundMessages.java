package cn.greenfactory.notification;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.Round;
import cn.greenfactory.certification.RoundAct;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who has an open application in a round that its days have moved; their counties also of its end (第三条). */
@Component
class RoundMessages {

    private final Applications applications;
    private final Rounds rounds;
    private final Letters letters;
    private final Clock clock;

    RoundMessages(Applications applications, Rounds rounds, Letters letters, Clock clock) {
        this.applications = applications;
        this.rounds = rounds;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    void on(RoundAct act) {
        Round round = rounds.get(act.roundId());
        if (act.act().equals("RoundDatesChanged")) {
            moved(round, act.opinion());
        } else if (act.act().equals("RoundCancelled")) {
            Map<String, String> facts = Map.of(
                    "round", Letters.round(round),
                    "date", China.dayOf(clock.instant()).toString(),
                    "reason", act.opinion());
            tellCounties("RoundCancelled", open(round), facts, round.id());
        }
    }

    private void moved(Round round, String reason) {
        List<Application> open = open(round);
        for (Application each : open) {
            Map<String, String> facts = new HashMap<>(letters.facts(each, round));
            facts.putAll(days(round.terms(), reason));
            letters.send("RoundDatesChanged", Told.ENTERPRISE, each, facts, round.id());
        }
        Map<String, String> facts = days(round.terms(), reason);
        facts.put("round", Letters.round(round));
        tellCounties("RoundDatesChanged", open, facts, round.id());
    }

    private List<Application> open(Round round) {
        return applications.ofRound(round.id()).stream()
                .filter(each -> each.status().open())
                .toList();
    }

    private void tellCounties(String event, List<Application> open, Map<String, String> facts, UUID roundId) {
        open.stream()
                .map(Application::countyCode)
                .distinct()
                .forEach(county -> letters.send(event, Told.COUNTY, Role.countyReviewer(county), facts, roundId));
    }

    private static Map<String, String> days(RoundTerms terms, String reason) {
        Map<String, String> facts = new HashMap<>();
        facts.put("date", terms.applicationsCloseOn().toString());
        facts.put(
                "reason", reason + "（推荐截止 " + terms.recommendationsCloseOn() + "，评审截止 " + terms.reviewsCloseOn() + "）");
        return facts;
    }
}
