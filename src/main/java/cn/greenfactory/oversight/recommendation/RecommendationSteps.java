package cn.greenfactory.oversight.recommendation;

import static cn.greenfactory.oversight.recommendation.RecommendationState.APPROVED;
import static cn.greenfactory.oversight.recommendation.RecommendationState.EXCEPTION;
import static cn.greenfactory.oversight.recommendation.RecommendationState.INCLUDED;
import static cn.greenfactory.oversight.recommendation.RecommendationState.NOT_INCLUDED;
import static cn.greenfactory.oversight.recommendation.RecommendationState.OPENED;
import static cn.greenfactory.oversight.recommendation.RecommendationState.REFUSED;
import static cn.greenfactory.oversight.recommendation.RecommendationState.SENT;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.Fields;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a recommendation goes on: by the list and the open removals, by the head where it is an exception, by paper, and
 * by what the higher level made of it (第十一条). A removal opened meanwhile refuses the paper.
 */
@Service
public class RecommendationSteps {

    private static final String REMOVAL = "工厂正在办理移出市级绿色工厂名单（第十四条），移出办结前不予推荐";
    private static final String NOT_LISTED = "工厂未纳入市级绿色工厂名单，也没有说明例外理由；推荐申报上级绿色工厂原则上应先纳入市级绿色工厂名单";

    private final RecommendationRows rows;
    private final RecommendationPaper paper;
    private final RecommendationTidings tidings;
    private final GroundDesk grounds;
    private final Register register;
    private final Acts acts;
    private final Clock clock;

    RecommendationSteps(
            RecommendationRows rows,
            RecommendationPaper paper,
            RecommendationTidings tidings,
            GroundDesk grounds,
            Register register,
            Acts acts,
            Clock clock) {
        this.rows = rows;
        this.paper = paper;
        this.tidings = tidings;
        this.grounds = grounds;
        this.register = register;
        this.acts = acts;
        this.clock = clock;
    }

    /** What the decision is asked, read under the factory's lock. */
    @Transactional
    public RouteFacts routeFacts(UUID recommendationId) {
        Recommendation r = lock(recommendationId);
        return new RouteFacts(
                register.listed(r.factoryId(), today()), grounds.removalOpen(r.factoryId()), r.exceptionReason());
    }

    /** Keeps the route; a refused one is refused for the reason the facts give. */
    @Transactional
    public void route(UUID recommendationId, RecommendationRoute route) {
        Recommendation r = in(recommendationId, OPENED, "确定办理方式");
        boolean listed = register.listed(r.factoryId(), today());
        Map<String, Object> columns = new HashMap<>(Map.of("route", route, "on_city_list", listed));
        columns.put(
                "state",
                switch (route) {
                    case ALLOWED -> APPROVED;
                    case EXCEPTION -> EXCEPTION;
                    case REFUSED -> REFUSED;
                });
        if (route == RecommendationRoute.REFUSED) {
            columns.put("refusal_reason", grounds.removalOpen(r.factoryId()) ? REMOVAL : NOT_LISTED);
        }
        rows.set(recommendationId, columns);
    }

    /**
     * The head approves the exception or refuses it, with reasons either way.
     *
     * @throws RecommendationException if the opinion is missing, or a removal is open and it is approved
     */
    @Transactional
    public void decideException(UUID recommendationId, boolean approved, String opinion, String who) {
        Recommendation r = in(recommendationId, EXCEPTION, "决定例外");
        new Fields().text("exceptionOpinion", "决定的理由", opinion, 2000).refuse(RecommendationException::invalid);
        if (approved && grounds.removalOpen(r.factoryId())) {
            throw RecommendationException.removalOpen(r);
        }
        String text = Fields.orNull(opinion);
        act(who, Capacity.CITY_HEAD, "Task_DecideException", r, Map.of("approved", approved, "opinion", text));
        Map<String, Object> columns = new HashMap<>(Map.of(
                "exception_approved",
                approved,
                "exception_opinion",
                text,
                "decided_by",
                who,
                "decided_at",
                clock.instant(),
                "state",
                approved ? APPROVED : REFUSED));
        if (!approved) {
            columns.put("refusal_reason", "例外未获批准：" + text);
        }
        rows.set(recommendationId, columns);
    }

    /**
     * Service_IssueProvincialRecommendation: issues the paper, unless a removal was opened meanwhile or the factory left
     * the list; repeating it gives the same answer.
     *
     * @return whether the paper was issued
     */
    @Transactional
    public boolean issue(UUID recommendationId) {
        Recommendation r = lock(recommendationId);
        if (r.state() != APPROVED) {
            return r.state() == SENT;
        }
        if (grounds.removalOpen(r.factoryId())) {
            rows.set(recommendationId, Map.of("state", REFUSED, "refusal_reason", REMOVAL));
            acts.bySystem("RecommendationRefused", RecommendationDesk.KIND, r.id(), r.state(), REMOVAL);
            return false;
        }
        String number = paper.issue(r);
        rows.set(recommendationId, Map.of("state", SENT, "paper_number", number, "sent_at", clock.instant()));
        acts.bySystem("RecommendationMade", RecommendationDesk.KIND, r.id(), r.state(), number);
        tidings.made(r);
        return true;
    }

    /** Service_NotifyRefusal: the enterprise is told why, and what it may do; repeating it changes nothing. */
    @Transactional
    public void notifyRefusal(UUID recommendationId) {
        Recommendation r = lock(recommendationId);
        if (r.state() != REFUSED) {
            throw RecommendationException.state(r, "告知未予推荐");
        }
        if (r.refusalToldAt() == null) {
            rows.set(recommendationId, Map.of("refusal_told_at", clock.instant()));
            tidings.refused(r);
        }
    }

    /**
     * What the higher level decided; one that is included changes the level, also of a factory that came there by
     * exception and is not on the city's list.
     *
     * @throws RecommendationException field by field
     */
    @Transactional
    public void recordResult(UUID recommendationId, HigherResult result, String who) {
        Recommendation r = in(recommendationId, SENT, "登记上级结果");
        HigherResult checked = result.checked(China.dayOf(r.sentAt()), today());
        act(who, Capacity.CITY_OFFICER, "Task_RecordHigherResult", r, checked);
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", checked.included() ? INCLUDED : NOT_INCLUDED);
        columns.put("higher_document_no", checked.documentNo());
        columns.put("higher_document_on", checked.documentOn());
        columns.put("higher_remark", checked.remark());
        columns.put("result_by", who);
        columns.put("result_at", clock.instant());
        rows.set(recommendationId, columns);
        if (checked.included()) {
            enter(r, checked);
        }
        tidings.result(r, checked);
    }

    /**
     * A paper older than the factory's place on the city's list counts from the day of that place. Where the factory
     * has the level that day, or a higher one, nothing is written.
     */
    private void enter(Recommendation r, HigherResult result) {
        LocalDate on = result.documentOn();
        Optional<RegisterLine> line = register.line(r.factoryId(), today()).filter(RegisterLine::listed);
        LocalDate since = line.map(each -> each.factory().certifiedOn()).orElse(on);
        LocalDate day = on.isBefore(since) ? since : on;
        if (register.level(r.factoryId(), day)
                .filter(level -> level.compareTo(r.targetLevel()) >= 0)
                .isPresent()) {
            return;
        }
        if (line.isEmpty()) {
            register.listedHigher(r.factoryId(), day, r.targetLevel(), result.documentNo());
        } else {
            register.record(RegisterEvent.levelChanged(r.factoryId(), day, r.targetLevel(), result.documentNo()));
        }
    }

    private void act(String who, Capacity as, String task, Recommendation r, Object after) {
        acts.by(who, as, task, RecommendationDesk.KIND, r.id(), r.state(), after);
    }

    private Recommendation in(UUID recommendationId, RecommendationState state, String act) {
        Recommendation r = lock(recommendationId);
        if (r.state() != state) {
            throw RecommendationException.state(r, act);
        }
        return r;
    }

    private Recommendation lock(UUID recommendationId) {
        Recommendation seen =
                rows.find(recommendationId).orElseThrow(() -> RecommendationException.unknown(recommendationId));
        register.lockFactory(seen.factoryId());
        return rows.lock(recommendationId).orElseThrow();
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
