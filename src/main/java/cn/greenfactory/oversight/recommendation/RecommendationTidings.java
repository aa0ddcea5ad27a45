package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.Teller;
import cn.greenfactory.registry.Register;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What enterprises are told of recommendations, and how those end whose factory leaves the list. */
@Component
class RecommendationTidings {

    private final RecommendationRows rows;
    private final Register register;
    private final Teller teller;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecommendationTidings(
            RecommendationRows rows,
            Register register,
            Teller teller,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.teller = teller;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** The factory left the list: what is on its way for it is over; the register's writer holds the factory's lock. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryDelisted delisted) {
        for (Recommendation r : rows.openOf(delisted.factoryId())) {
            rows.set(
                    r.id(),
                    Map.of(
                            "state",
                            RecommendationState.ENDED,
                            "ended_reason",
                            delisted.reason(),
                            "ended_at",
                            clock.instant()));
            acts.bySystem("FactoryDelisted", RecommendationDesk.KIND, r.id(), r.state(), delisted.reason());
            tell(r, "FactoryDelisted", delisted.reason());
            events.publishEvent(new RecommendationEnded(r.id(), r.factoryId()));
        }
    }

    void made(Recommendation r) {
        tell(r, "RecommendationMade", "");
    }

    void refused(Recommendation r) {
        tell(r, "RecommendationRefused", r.refusalReason());
    }

    void result(Recommendation r, HigherResult result) {
        String outcome = result.included()
                ? "已列入" + r.targetLevel().title() + "绿色工厂名单（" + result.documentNo() + "）"
                : "未列入" + r.targetLevel().title() + "绿色工厂名单，" + result.remark();
        tell(r, "HigherResultRecorded", outcome);
    }

    private void tell(Recommendation r, String event, String reason) {
        Map<String, String> facts = new HashMap<>();
        facts.put("enterprise", register.enterprise(r.enterpriseId()).name());
        facts.put("number", r.number());
        facts.put("reason", reason);
        facts.put("task", "推荐申报" + r.targetLevel().title() + "绿色工厂");
        teller.enterprise(r.enterpriseId(), event, facts, r.id());
    }
}
