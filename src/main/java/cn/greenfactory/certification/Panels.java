package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.RECOMMENDED;

import cn.greenfactory.certification.Locks.Held;
import cn.greenfactory.certification.SeatRows.Seat;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Capacity;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews which application, what each says of it, and the officer's care for the seats (第九条). */
@Service
public class Panels {

    private static final String ARTICLE = "第九条";

    private final RoundRows rounds;
    private final CaseRows cases;
    private final SeatRows seats;
    private final Seating seating;
    private final Locks locks;
    private final Trail trail;
    private final ActorRecord actors;
    private final FanIn fanIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Panels(
            RoundRows rounds,
            CaseRows cases,
            SeatRows seats,
            Seating seating,
            Locks locks,
            Trail trail,
            ActorRecord actors,
            FanIn fanIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.seats = seats;
        this.seating = seating;
        this.locks = locks;
        this.trail = trail;
        this.actors = actors;
        this.fanIn = fanIn;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Task_AppointPanel: seats every participant. Publishes PanelAssigned; with no participant left, the reviews are
     * complete at once.
     *
     * @param members user ids; of a panel at least {@code panelSize}, of agencies at least one
     * @throws ReviewInvalidException field by field
     * @throws PanelConflictException naming the application nobody may review, and why
     */
    @Transactional
    public void appoint(UUID roundId, ReviewMode mode, List<String> members, String leader, String who) {
        Round before = locks.round(roundId);
        Entry entry = new Entry(ARTICLE);
        entry.require("reviewMode", "评审方式", mode);
        entry.require("panelMembers", "评审人员", members);
        entry.refuse();
        seating.check(
                mode,
                members,
                leader,
                mode == ReviewMode.AGENCY ? 1 : before.terms().panelSize());
        before.require("指派评审人员", RoundStatus.IN_REVIEW);
        if (before.reviewMode() != null) {
            throw new RoundStateException(before.code() + " 批次已指派评审人员", ARTICLE);
        }
        trail.refuseIfSeparated(before, who, Capacity.CITY_OFFICER);
        rounds.reviewMode(roundId, mode);
        Round round = rounds.find(roundId).orElseThrow();
        List<Application> participants = cases.at(roundId, RECOMMENDED);
        participants.forEach(each -> seating.seat(round, cases.lock(each.id()).orElseThrow(), 1, members, leader));
        Map<String, Object> detail = Map.of("members", members, "leader", leader);
        trail.onRound(before, "Task_AppointPanel", who, Capacity.CITY_OFFICER, mode.name(), null, detail);
        List<UUID> ids = participants.stream().map(Application::id).toList();
        events.publishEvent(new PanelAssigned(roundId, ids));
        ids.forEach(id -> events.publishEvent(new CaseChanged(id)));
        fanIn.count(roundId);
    }

    /** How many seats the running attempt of a case has. */
    public int seatCount(UUID caseId) {
        return seats.seats(caseId, running(caseId).attempt());
    }

    /** The expert or agency on a seat of the running attempt, counted from 0. */
    public String expertOf(UUID caseId, int seat) {
        return seats.newest(caseId, running(caseId).attempt(), seat)
                .map(Seat::userId)
                .orElseThrow(() -> new NoSuchException("评审席位", seat));
    }

    /** Who signs the opinion of the case. */
    public String leaderOf(UUID caseId) {
        return seats.leader(caseId, running(caseId).attempt()).orElseThrow(() -> new NoSuchException("评审组长", caseId));
    }

    /**
     * Task_ScoreApplication: score and opinion, or recusal with its reason. The same score by the same expert again
     * does nothing.
     *
     * @throws ReviewInvalidException field by field
     * @throws CaseStateException if the seat is not this expert's to score
     */
    @Transactional
    public void score(UUID caseId, int seat, ExpertScore score, String who) {
        check(score);
        Held held = locks.caseOf(caseId);
        Application application = held.application().underReview("评分");
        Seat taken = seats.taken(caseId, application.attempt(), seat)
                .filter(each -> each.userId().equals(who))
                .orElseThrow(() -> new CaseStateException("申报 " + application.label() + " 的该席位不由您评审", ARTICLE));
        if (taken.scored()) {
            refuseUnlessSame(application, taken, score);
            return;
        }
        Capacity as = held.round().reviewMode() == ReviewMode.AGENCY ? Capacity.AGENCY : Capacity.EXPERT;
        if (score.recused()) {
            actors.recuse(caseId, who, score.recusalReason());
            seats.vacate(taken.id(), "RECUSED", clock.instant());
        } else {
            trail.refuseIfSeparated(application, who, as);
            seats.score(taken.id(), score, clock.instant());
        }
        String outcome = score.recused() ? "RECUSED" : score.supports() ? "SUPPORTS" : "OPPOSES";
        String opinion = score.recused() ? score.recusalReason() : score.opinion();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("seat", seat);
        detail.put("score", score.score());
        detail.put("vetoFound", score.vetoFound());
        trail.onCase(application, "Task_ScoreApplication", who, as, outcome, opinion, detail);
        events.publishEvent(new CaseChanged(caseId));
    }

    /**
     * Task_ReplaceExpert: the same expert may be named again unless recused.
     *
     * @throws PanelConflictException if the person may not review the case or sits on another seat of it
     */
    @Transactional
    public void replace(UUID caseId, int seat, String replacement, String who) {
        Entry entry = new Entry(ARTICLE);
        entry.text("replacement", "接替人员", replacement);
        entry.refuse();
        Held held = locks.caseOf(caseId);
        Application application = held.application().underReview("更换评审人员");
        Seat last = seats.newest(caseId, application.attempt(), seat)
                .filter(each -> !each.scored())
                .orElseThrow(() -> new CaseStateException("申报 " + application.label() + " 的该席位已评分", ARTICLE));
        trail.refuseIfSeparated(application, who, Capacity.CITY_OFFICER);
        seating.replace(held.round(), application, last, replacement.strip());
        Map<String, Object> detail = Map.of("seat", seat, "before", last.userId(), "after", replacement.strip());
        trail.onCase(application, "Task_ReplaceExpert", who, Capacity.CITY_OFFICER, null, null, detail);
        events.publishEvent(new CaseChanged(caseId));
    }

    /**
     * Task_ReseatPanel after REVIEW_AGAIN: at least one new expert; the attempt counts up.
     *
     * @throws PanelConflictException if nobody is new, or too few may review the case
     */
    @Transactional
    public void reseat(UUID caseId, List<String> members, String leader, String who) {
        Held held = locks.caseOf(caseId);
        Application application = held.application().underReview("重新组成专家组");
        if (application.verdict() != PanelVerdict.REVIEW_AGAIN) {
            throw new CaseStateException("申报 " + application.label() + " 不需要重新评审", ARTICLE);
        }
        boolean agency = held.round().reviewMode() == ReviewMode.AGENCY;
        List<String> named = Optional.ofNullable(members).orElse(List.of());
        seating.check(
                held.round().reviewMode(),
                named,
                leader,
                agency ? 1 : held.round().terms().panelSize());
        trail.refuseIfSeparated(application, who, Capacity.CITY_OFFICER);
        var before = seats.everSeated(caseId);
        seating.seat(held.round(), application, application.attempt() + 1, named, leader);
        boolean nobodyNew = seats.taken(caseId, application.attempt() + 1).stream()
                .allMatch(seat -> before.contains(seat.userId()));
        if (nobodyNew) {
            throw new PanelConflictException("重新评审应至少有一名此前未评审本件的人员");
        }
        Map<String, Object> detail = Map.of("members", named, "leader", leader);
        trail.onCase(application, "Task_ReseatPanel", who, Capacity.CITY_OFFICER, null, null, detail);
        events.publishEvent(new CaseChanged(caseId));
    }

    /**
     * Another member of the running panel leads it and signs its opinion, because the leader cannot. Publishes
     * LeaderChanged.
     *
     * @throws PanelConflictException if {@code leader} does not sit on it
     */
    @Transactional
    public void changeLeader(UUID caseId, String leader, String reason, String who) {
        Entry entry = new Entry(ARTICLE);
        entry.text("leader", "接任的组长", leader);
        entry.text("reason", "更换组长的理由", reason);
        entry.refuse();
        Application application = locks.caseOf(caseId).application().underReview("更换组长");
        boolean sits = seats.taken(caseId, application.attempt()).stream()
                .anyMatch(seat -> seat.userId().equals(leader));
        if (!sits) {
            throw new PanelConflictException(leader + " 不是本件评审组成员，不能任组长");
        }
        trail.refuseIfSeparated(application, who, Capacity.CITY_OFFICER);
        Map<String, Object> detail = Map.of("before", leaderOf(caseId), "after", leader);
        seats.lead(caseId, application.attempt(), leader);
        trail.onCase(application, "LeaderChanged", who, Capacity.CITY_OFFICER, null, reason, detail);
        events.publishEvent(new LeaderChanged(caseId, leader));
        events.publishEvent(new CaseChanged(caseId));
    }

    private Application running(UUID caseId) {
        return cases.find(caseId).orElseThrow(() -> new NoSuchException("申报", caseId));
    }

    private static void check(ExpertScore score) {
        Entry entry = new Entry(ARTICLE);
        if (score.recused()) {
            entry.text("recusalReason", "回避理由", score.recusalReason());
        } else {
            entry.share("expertScore", "评分", score.score());
            entry.require("expertSupports", "是否同意认定", score.supports());
            entry.require("expertVetoFound", "是否发现否决条件", score.vetoFound());
            entry.text("expertOpinion", "评审意见", score.opinion());
        }
        entry.refuse();
    }

    private static void refuseUnlessSame(Application application, Seat taken, ExpertScore score) {
        boolean same = !score.recused()
                && score.score().equals(taken.score())
                && score.supports().equals(taken.supports())
                && score.vetoFound().equals(taken.vetoFound())
                && score.opinion().equals(taken.opinion());
        if (!same) {
            throw new CaseStateException("申报 " + application.label() + " 您已评分，不能更改", ARTICLE);
        }
    }
}
