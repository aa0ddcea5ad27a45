package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.EndsWithProcess;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.Teller;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What enterprises are told of recommendations, and how those end that nobody decides. */
@Component
class RecommendationTidings implements EndsWithProcess {

    private static final String CANCELLED = "ProcessCancelled";

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
            end(r, "FactoryDelisted", delisted.reason());
            tell(r, "FactoryDelisted", delisted.reason());
            events.publishEvent(new RecommendationEnded(r.id(), r.factoryId()));
        }
    }

    @Override
    public String kind() {
        return RecommendationDesk.KIND;
    }

    /** An open one was cancelled by an administrator, and may be made again; who knew of it is told. */
    @Override
    @Transactional
    public void processEnded(UUID recommendationId, String reason) {
        Recommendation seen = rows.find(recommendationId).orElseThrow();
        register.lockFactory(seen.factoryId());
        rows.openOf(seen.factoryId()).stream()
                .filter(each -> each.id().equals(recommendationId))
                .forEach(r -> {
                    end(r, "RecommendationCancelled", reason);
                    teller.city(Role.CITY_OFFICER.id(), CANCELLED, facts(r, reason), r.id());
                    if (r.state() == RecommendationState.SENT) {
                        tell(r, CANCELLED, reason);
                    }
                });
    }

    private void end(Recommendation r, String act, String reason) {
        rows.set(
                r.id(),
                Map.of("state", RecommendationState.ENDED, "ended_reason", reason, "ended_at", clock.instant()));
        acts.bySystem(act, RecommendationDesk.KIND, r.id(), r.state(), reason);
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
        teller.enterprise(r.enterpriseId(), event, facts(r, reason), r.id());
    }

    private Map<String, String> facts(Recommendation r, String reason) {
        return Map.of(
                "enterprise",
                register.enterprise(r.enterpriseId()).name(),
                "number",
                r.number(),
                "reason",
                reason,
                "task",
                "推荐申报" + r.targetLevel().title() + "绿色工厂");
    }
}
