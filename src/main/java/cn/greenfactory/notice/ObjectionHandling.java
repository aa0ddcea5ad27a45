package cn.greenfactory.notice;

import cn.greenfactory.shared.EnterpriseUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the city handles an objection, from the question of admissibility to the head's decision; the reply is
 * {@link ObjectionReplies}. A suggestion never decides: an objection is inadmissible only when an officer says so.
 */
@Service
public class ObjectionHandling {

    private final ObjectionStore store;
    private final ObjectionLocks locks;
    private final ObjectionSteps steps;
    private final NoticeStore notices;
    private final ObjectionReplies replies;
    private final Periods periods;
    private final ObjectionTerms terms;
    private final Officials officials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectionHandling(
            ObjectionStore store,
            ObjectionLocks locks,
            ObjectionSteps steps,
            NoticeStore notices,
            ObjectionReplies replies,
            Periods periods,
            ObjectionTerms terms,
            Officials officials,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.locks = locks;
        this.steps = steps;
        this.notices = notices;
        this.replies = replies;
        this.periods = periods;
        this.terms = terms;
        this.officials = officials;
        this.events = events;
        this.clock = clock;
    }

    /** What the decision {@code ObjectionAdmissibility} is asked about the objection. */
    public AdmissibilityFacts admissibility(UUID objectionId) {
        Objection o = store.get(objectionId);
        Objector objector = store.objector(objectionId);
        boolean named = objector.name() != null;
        return new AdmissibilityFacts(
                objector.kind() == ObjectorKind.PERSON ? named : named && objector.sealed(),
                objector.contact() != null,
                o.facts() != null,
                o.evidenceFiles() > 0 || o.evidenceText() != null,
                o.withinPeriod());
    }

    /** Keeps what the decision suggests; an admitted objection goes on, the other waits for an officer. */
    @Transactional
    public Objection suggest(UUID objectionId, boolean admitted, String reason) {
        Objection o = locks.lock(objectionId);
        if (o.suggested() == null && o.state() == ObjectionState.RECEIVED) {
            steps.suggested(objectionId, admitted, reason);
            if (admitted) {
                askEnterprise(o);
            }
        }
        return store.get(objectionId);
    }

    /**
     * An officer confirms that the objection is inadmissible, or admits it all the same. When confirmed its case is
     * released at once, and given facts become a lead for later inspection.
     *
     * @throws ObjectionException if it is not waiting for this, or the reason is missing
     */
    @Transactional
    public Objection confirmInadmissible(UUID objectionId, boolean confirmed, String reason, String who) {
        Objection o = inState(objectionId, ObjectionState.RECEIVED, "确认是否受理");
        if (!Boolean.FALSE.equals(o.suggested())) {
            throw ObjectionException.state(o, "确认不予受理");
        }
        String why = ObjectionChecks.required("inadmissibleReason", "理由", reason);
        act(o, who, Officials.Act.CONFIRM_INADMISSIBLE);
        ObjectionState next = confirmed ? ObjectionState.INADMISSIBLE : ObjectionState.ADMITTED;
        steps.admission(objectionId, next, why, who);
        if (confirmed && o.facts() != null) {
            events.publishEvent(new LeadNoted(steps.lead(o, who, clock.instant())));
        }
        trail(who, Officials.Act.CONFIRM_INADMISSIBLE, o, Map.of("confirmed", confirmed, "reason", why));
        if (confirmed) {
            replies.release(o);
        } else {
            askEnterprise(o);
        }
        return store.get(objectionId);
    }

    /** Whether the enterprise is asked for a statement before the facts are verified. */
    public boolean enterpriseHeard(UUID objectionId) {
        return store.get(objectionId).awaitsResponse();
    }

    /**
     * The enterprise's statement.
     *
     * @throws ObjectionException if it is about another enterprise, already given or too late
     */
    @Transactional
    public Objection respond(UUID objectionId, UUID enterpriseId, String response) {
        Objection o = locks.lock(objectionId);
        if (!enterpriseId.equals(o.enterpriseId())) {
            throw ObjectionException.notYours();
        }
        if (o.state() != ObjectionState.ADMITTED || !o.awaitsResponse()) {
            throw ObjectionException.state(o, "再提交说明");
        }
        String text = ObjectionChecks.required("response", "说明", response);
        steps.responded(objectionId, text, clock.instant());
        officials.trail(
                EnterpriseUser.of(enterpriseId),
                "Task_RespondToObjection",
                "OBJECTION",
                objectionId,
                Map.of("state", o.state()),
                Map.of("response", text));
        events.publishEvent(new ObjectionResponded(objectionId));
        return store.get(objectionId);
    }

    /** The days for the statement are over and none was given; the officer goes on. Repeating it changes nothing. */
    @Transactional
    public Objection expireResponse(UUID objectionId) {
        Objection o = locks.lock(objectionId);
        if (o.awaitsResponse()) {
            steps.responseExpired(objectionId, clock.instant());
        }
        return store.get(objectionId);
    }

    /**
     * An officer who had no part in the case states what was found.
     *
     * @throws ObjectionException if the objection is not admitted or the enterprise is still to be heard
     */
    @Transactional
    public Objection verify(UUID objectionId, String findings, String who) {
        Objection o = inState(objectionId, ObjectionState.ADMITTED, "核查");
        if (o.awaitsResponse()) {
            throw ObjectionException.state(o, "在听取企业意见之前核查");
        }
        String text = ObjectionChecks.required("objectionFindings", "核查结论", findings);
        act(o, who, Officials.Act.VERIFY);
        steps.verified(objectionId, text, who);
        trail(who, Officials.Act.VERIFY, o, Map.of("findings", text));
        return store.get(objectionId);
    }

    /**
     * A city head other than the one who approved the list decides, with the text of the written reply.
     *
     * @throws ObjectionException if it is not verified, somebody decided already, or this head may not decide
     */
    @Transactional
    public Objection decide(UUID objectionId, ObjectionOutcome outcome, String reply, String who) {
        Objection o = inState(objectionId, ObjectionState.VERIFIED, "作出处理决定");
        if (outcome == null) {
            throw ObjectionChecks.wrong("objectionOutcome", "请选择异议是否成立");
        }
        String text = ObjectionChecks.required("objectionReply", "书面答复", reply);
        refuseIfVerifiedBy(o, who);
        act(o, who, Officials.Act.DECIDE);
        steps.decided(objectionId, outcome, text, who, clock.instant());
        trail(who, Officials.Act.DECIDE, o, Map.of("outcome", outcome, "reply", text));
        return store.get(objectionId);
    }

    /**
     * The city head orders that an objection against the list as a whole holds every case on it.
     *
     * @throws ObjectionException if it is not about the list, or is closed
     */
    @Transactional
    public Objection orderHold(UUID objectionId, String reason, String who) {
        Objection o = locks.lock(objectionId);
        if (o.target() != ObjectionTarget.LIST || !ObjectionState.HOLDING.contains(o.state())) {
            throw ObjectionException.state(o, "据此暂缓全部名单");
        }
        String why = ObjectionChecks.required("reason", "理由", reason);
        refuseIfVerifiedBy(o, who);
        act(o, who, Officials.Act.ORDER_HOLD);
        steps.holdsList(objectionId);
        trail(who, Officials.Act.ORDER_HOLD, o, Map.of("reason", why));
        return store.get(objectionId);
    }

    /** From its admission on the enterprise has its days, whether or not the calendar already tells which. */
    private void askEnterprise(Objection o) {
        if (o.awaitsResponse()) {
            periods.openResponse(o.id(), terms.responseWorkdays(LocalDate.now(clock)));
        }
    }

    private void refuseIfVerifiedBy(Objection o, String who) {
        if (who.equals(o.verifiedBy())) {
            throw ObjectionException.separated("本异议由您核查，须由市局其他负责人决定。");
        }
    }

    private void act(Objection o, String who, Officials.Act act) {
        officials.actOnObjection(o, notices.get(o.noticeId()).approvedBy(), who, act);
    }

    private Objection inState(UUID objectionId, ObjectionState state, String act) {
        Objection o = locks.lock(objectionId);
        if (o.state() != state) {
            throw ObjectionException.state(o, act);
        }
        return o;
    }

    private void trail(String who, Officials.Act act, Objection o, Map<String, Object> after) {
        officials.trail(who, act.taskId(), "OBJECTION", o.id(), Map.of("state", o.state()), after);
    }
}
