package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.IN_REVIEW;
import static cn.greenfactory.certification.CaseStatus.RECOMMENDED;

import cn.greenfactory.certification.Locks.Held;
import cn.greenfactory.certification.SeatRows.Sums;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.Rows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the review of each application came to: figures, outcome, signed opinion (第九条). */
@Service
public class Reviews {

    private static final String ARTICLE = "第九条";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final RoundRows rounds;
    private final CaseRows cases;
    private final SeatRows seats;
    private final Locks locks;
    private final Trail trail;
    private final OutstandingReviews outstanding;
    private final FanIn fanIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            JdbcClient jdbc,
            ObjectMapper json,
            RoundRows rounds,
            CaseRows cases,
            SeatRows seats,
            Locks locks,
            Trail trail,
            OutstandingReviews outstanding,
            FanIn fanIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rounds = rounds;
        this.cases = cases;
        this.seats = seats;
        this.locks = locks;
        this.trail = trail;
        this.outstanding = outstanding;
        this.fanIn = fanIn;
        this.events = events;
        this.clock = clock;
    }

    /** The inputs of PanelOutcome for the running attempt; what concerns only the other kind of reviewer is null. */
    public PanelFigures figures(UUID caseId) {
        Application application = cases.find(caseId).orElseThrow(() -> new NoSuchException("申报", caseId));
        Round round = rounds.find(application.roundId()).orElseThrow();
        RoundTerms terms = round.terms();
        Sums sums = seats.sums(caseId, application.attempt());
        boolean agency = round.reviewMode() == ReviewMode.AGENCY;
        return new PanelFigures(
                agency ? "AGENCY" : "PANEL",
                agency ? null : sums.votes() >= terms.quorum(),
                sums.veto(),
                agency ? null : Optional.ofNullable(sums.spread()).orElse(0.0),
                agency ? null : terms.maxSpread(),
                Optional.ofNullable(sums.average()).orElse(0.0),
                terms.passScore(),
                agency ? null : sums.supports(),
                agency ? null : sums.votes(),
                agency ? null : terms.supportNumerator(),
                agency ? null : terms.supportDenominator(),
                agency ? (Boolean) (sums.supports() > 0) : null,
                agency ? null : application.attempt(),
                agency ? null : terms.maxAttempts());
    }

    /** Rule_PanelOutcome: records what the decision said of the running attempt. Repeating it does nothing. */
    @Transactional
    public void recordOutcome(UUID caseId, PanelVerdict outcome, String reason) {
        if (outcome == PanelVerdict.NOT_REVIEWED) {
            throw new IllegalArgumentException("no outcome of a review: " + outcome);
        }
        Held held = locks.caseOf(caseId);
        Application application = held.application().underReview("记录评审结论");
        int added = jdbc.sql(
                        """
                INSERT INTO gf_review_outcome (case_id, attempt, verdict, reason, figures, recorded_at)
                VALUES (:case, :attempt, :verdict, :reason, CAST(:figures AS jsonb), :now)
                ON CONFLICT (case_id, attempt) DO NOTHING""")
                .param("case", caseId)
                .param("attempt", application.attempt())
                .param("verdict", outcome.name())
                .param("reason", reason)
                .param("figures", text(figures(caseId)))
                .param("now", Rows.utc(clock.instant()))
                .update();
        if (added == 0) {
            return;
        }
        cases.verdict(caseId, outcome);
        trail.onCase(application, "Rule_PanelOutcome", Trail.SYSTEM, null, outcome.name(), reason, null);
        events.publishEvent(new CaseChanged(caseId));
    }

    /**
     * Task_SignPanelOpinion: the leader or agency signs, the review is complete; the round's last one publishes
     * ReviewsCompleted.
     *
     * @throws CaseStateException if there is no outcome to sign, it asks for another review, or {@code who} does not lead
     */
    @Transactional
    public void sign(UUID caseId, String opinion, String who) {
        Entry entry = new Entry(ARTICLE);
        entry.text("panelOpinion", "评审意见", opinion);
        entry.refuse();
        Held held = locks.caseOf(caseId);
        Application application = held.application().underReview("签署评审意见");
        if (application.verdict() == null || application.verdict() == PanelVerdict.REVIEW_AGAIN) {
            throw new CaseStateException("申报 " + application.label() + " 尚无可签署的评审结论", ARTICLE);
        }
        boolean leads =
                seats.leader(caseId, application.attempt()).filter(who::equals).isPresent();
        if (!leads) {
            throw new CaseStateException("申报 " + application.label() + " 的评审意见应由组长签署", ARTICLE);
        }
        Capacity as = held.round().reviewMode() == ReviewMode.AGENCY ? Capacity.AGENCY : Capacity.EXPERT;
        trail.refuseIfSeparated(application, who, as);
        cases.save(application.reviewCompleted());
        trail.onCase(
                application,
                "Task_SignPanelOpinion",
                who,
                as,
                application.verdict().name(),
                opinion,
                null);
        events.publishEvent(new CaseChanged(caseId));
        fanIn.count(application.roundId());
    }

    /** Participants whose review is not complete, in their order. */
    public List<UUID> outstanding(UUID roundId) {
        return cases.at(roundId, RECOMMENDED, IN_REVIEW).stream()
                .map(Application::id)
                .toList();
    }

    /**
     * Task_DecideOutstandingReviews. WAIT and REASSIGN move the review date; PROCEED_WITHOUT lets {@link #closeWithout}
     * follow for each outstanding case.
     */
    @Transactional
    public void decideOutstanding(UUID roundId, OutstandingOutcome outcome, String reason, String who) {
        outstanding.decide(roundId, outcome, reason, who);
    }

    /** Service_ReassignReviews: every seat nobody has scored is released; publishes SeatReleased for each. */
    @Transactional
    public List<SeatReleased> releaseOutstanding(UUID roundId) {
        return outstanding.release(roundId);
    }

    /**
     * Service_CloseReviews, for one case: the city goes on without its review, or with its verdict unsigned. Repeating it
     * does nothing.
     */
    @Transactional
    public void closeWithout(UUID caseId) {
        Held held = locks.caseOf(caseId);
        Application application = held.application();
        if (application.status() != RECOMMENDED && application.status() != IN_REVIEW) {
            return;
        }
        boolean decided = trail.ofRound(application.roundId()).stream()
                .filter(act -> act.act().equals(OutstandingReviews.ACT))
                .reduce((first, second) -> second)
                .filter(act -> OutstandingOutcome.PROCEED_WITHOUT.name().equals(act.outcome()))
                .isPresent();
        if (!decided) {
            throw new CaseStateException(application, "不经评审继续", ARTICLE);
        }
        cases.save(application.reviewCompleted());
        PanelVerdict verdict = reached(application) ? application.verdict() : PanelVerdict.NOT_REVIEWED;
        cases.verdict(caseId, verdict);
        trail.onCase(application, "Service_CloseReviews", Trail.SYSTEM, null, verdict.name(), null, null);
        events.publishEvent(new ReviewsClosed(application.roundId(), List.of(caseId)));
        events.publishEvent(new CaseChanged(caseId));
        fanIn.count(application.roundId());
    }

    /** The panel has come to its verdict, and only the signature is missing. */
    private static boolean reached(Application application) {
        return application.verdict() != null && application.verdict() != PanelVerdict.REVIEW_AGAIN;
    }

    private String text(PanelFigures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written", e);
        }
    }
}
