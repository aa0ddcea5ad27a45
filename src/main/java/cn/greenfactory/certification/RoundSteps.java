package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.COUNTY_OVERDUE;
import static cn.greenfactory.certification.CaseStatus.COUNTY_REVIEW;
import static cn.greenfactory.certification.CaseStatus.COUNTY_SIGNING;
import static cn.greenfactory.certification.CaseStatus.RETURNED;
import static cn.greenfactory.certification.CaseStatus.ROUND_CANCELLED;

import cn.greenfactory.certification.Exits.Cause;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.security.Capacity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What moves a whole round, with all its cases; the caller holds the round's lock. */
@Component
class RoundSteps {

    private final RoundRows rows;
    private final CaseRows cases;
    private final Trail trail;
    private final Exits exits;
    private final FanIn fanIn;
    private final RoundDeadlines deadlines;
    private final Evaluations evaluations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundSteps(
            RoundRows rows,
            CaseRows cases,
            Trail trail,
            Exits exits,
            FanIn fanIn,
            RoundDeadlines deadlines,
            Evaluations evaluations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.trail = trail;
        this.exits = exits;
        this.fanIn = fanIn;
        this.deadlines = deadlines;
        this.evaluations = evaluations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes the participants with their ordinals. What is still at a county ends as COUNTY_OVERDUE (the county's
     * matter, not the enterprise's), which needs a reason. Returns those cases; publishes RecommendationsClosed.
     *
     * @throws RoundStateException while a case is at a county that may still recommend it: the published day stands
     */
    List<UUID> closeRecommendations(Round round, String reason, String who) {
        round.require("汇总推荐", RoundStatus.COLLECTING);
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        List<Application> pending = cases.at(round.id(), COUNTY_REVIEW, RETURNED, COUNTY_SIGNING);
        if (!pending.isEmpty()) {
            if (clock.instant().isBefore(round.terms().recommendationsCloseAt())) {
                throw new RoundStateException(
                        "推荐截止日 " + round.terms().recommendationsCloseOn() + " 已公布，不能缩短：尚有 " + pending.size()
                                + " 件申报在县级办理",
                        "第八条");
            }
            Entry entry = new Entry("第八条");
            entry.text("collectReason", "在 " + pending.size() + " 件申报仍在县级时继续的理由", reason);
            entry.refuse();
        }
        int participants = cases.freezeParticipants(round.id());
        rows.recommendationsClosed(round.id(), participants, clock.instant());
        deadlines.close(round.id(), RoundDeadlines.RECOMMENDATIONS);
        Map<String, Integer> counts = Map.of("participants", participants, "pending", pending.size());
        trail.onRound(round, "Task_CollectRecommendations", who, Capacity.CITY_OFFICER, "PROCEED", reason, counts);
        pending.forEach(each -> exits.end(
                each,
                each.ended(COUNTY_OVERDUE, "结束", each.status()),
                Cause.system("RecommendationsClosed", "推荐截止时县级尚未办结：" + reason),
                null));
        List<UUID> ended = pending.stream().map(Application::id).toList();
        events.publishEvent(new RecommendationsClosed(round.id(), ended));
        return ended;
    }

    /** Moves last days to later ones and publishes RoundDatesChanged. */
    void move(Round round, RoundDates dates, String reason, String who) {
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        RoundTerms before = round.terms();
        RoundTerms after = before.moved(dates);
        moved(
                round,
                "applicationsCloseOn",
                before.applicationsCloseOn(),
                after.applicationsCloseOn(),
                "受理",
                RoundStatus.OPEN);
        moved(
                round,
                "recommendationsCloseOn",
                before.recommendationsCloseOn(),
                after.recommendationsCloseOn(),
                "推荐",
                RoundStatus.OPEN,
                RoundStatus.COLLECTING);
        moved(
                round,
                "reviewsCloseOn",
                before.reviewsCloseOn(),
                after.reviewsCloseOn(),
                "评审",
                RoundStatus.OPEN,
                RoundStatus.COLLECTING,
                RoundStatus.IN_REVIEW);
        if (before.consultDepartments()) {
            moved(
                    round,
                    "consultationCloseOn",
                    before.consultationCloseOn(),
                    after.consultationCloseOn(),
                    "征求意见",
                    RoundStatus.OPEN,
                    RoundStatus.COLLECTING,
                    RoundStatus.IN_REVIEW);
        } else if (dates.consultationCloseOn() != null) {
            throw new RoundTermsException("consultationCloseOn", "本批次不征求部门意见");
        }
        RoundTermsRules.check(after);
        rows.dates(round.id(), after);
        deadlines(round, before, after, reason, who);
        trail.onRound(
                round,
                "RoundDatesChanged",
                who,
                Capacity.CITY_OFFICER,
                null,
                reason,
                Map.of("before", days(before), "after", days(after)));
        events.publishEvent(new RoundDatesChanged(round.id()));
    }

    /** Ends the round and every open case; returns those cases and publishes RoundCancelled. */
    List<UUID> cancel(Round round, String reason, String who) {
        if (round.status() == RoundStatus.CLOSED || round.status() == RoundStatus.CANCELLED) {
            throw new RoundStateException(round, "取消");
        }
        if (cases.anyCertified(round.id())) {
            throw new RoundStateException("本批次已有企业认定，不能取消", "第十条");
        }
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        List<Application> open = cases.at(round.id(), CaseStatus.openOnes().toArray(CaseStatus[]::new));
        rows.close(round.id(), RoundStatus.CANCELLED, reason, clock.instant());
        deadlines.closeAll(round.id());
        trail.onRound(round, "RoundCancelled", who, Capacity.CITY_OFFICER, "CANCELLED", reason, null);
        open.forEach(each -> exits.end(
                each,
                each.ended(ROUND_CANCELLED, "结束", each.status()),
                Cause.system("RoundCancelled", "批次取消：" + reason),
                null));
        List<UUID> ended = open.stream().map(Application::id).toList();
        events.publishEvent(new RoundCancelled(round.id(), ended));
        return ended;
    }

    void reloadReferences(Round round, String reason, String who) {
        round.require("重新采用基准值和引领值", RoundStatus.OPEN, RoundStatus.COLLECTING, RoundStatus.IN_REVIEW);
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        Instant now = clock.instant();
        rows.referencesAsOf(round.id(), now);
        Map<String, Object> detail = Map.of("before", round.settings().referencesAsOf(), "after", now);
        trail.onRound(round, "ReferencesReloaded", who, Capacity.CITY_OFFICER, null, reason, detail);
        for (Application each : cases.at(round.id(), CaseStatus.openOnes().toArray(CaseStatus[]::new))) {
            cases.lock(each.id());
            evaluations.referencesAsOf(each.id(), now);
            events.publishEvent(new CaseChanged(each.id()));
        }
    }

    private void deadlines(Round round, RoundTerms before, RoundTerms after, String reason, String who) {
        if (!after.applicationsCloseOn().equals(before.applicationsCloseOn())) {
            deadlines.move(round.id(), RoundDeadlines.APPLICATIONS, after.applicationsCloseOn(), who, reason);
        }
        if (!after.recommendationsCloseOn().equals(before.recommendationsCloseOn())) {
            deadlines.move(round.id(), RoundDeadlines.RECOMMENDATIONS, after.recommendationsCloseOn(), who, reason);
        }
        if (!after.reviewsCloseOn().equals(before.reviewsCloseOn())) {
            deadlines.move(round.id(), RoundDeadlines.REVIEWS, after.reviewsCloseOn(), who, reason);
        }
        if (before.consultDepartments() && !after.consultationCloseOn().equals(before.consultationCloseOn())) {
            deadlines.move(round.id(), RoundDeadlines.CONSULTATION, after.consultationCloseOn(), who, reason);
        }
    }

    private static void moved(
            Round round, String field, LocalDate before, LocalDate after, String stage, RoundStatus... during) {
        if (after.equals(before)) {
            return;
        }
        if (after.isBefore(before)) {
            throw new RoundTermsException(field, stage + "截止日已公布，只能延后：现为 " + before + "，收到 " + after);
        }
        round.require("更改" + stage + "截止日", during);
    }

    private static Map<String, LocalDate> days(RoundTerms terms) {
        Map<String, LocalDate> days = new TreeMap<>();
        days.put("applicationsCloseOn", terms.applicationsCloseOn());
        days.put("recommendationsCloseOn", terms.recommendationsCloseOn());
        days.put("reviewsCloseOn", terms.reviewsCloseOn());
        if (terms.consultDepartments()) {
            days.put("consultationCloseOn", terms.consultationCloseOn());
        }
        return days;
    }
}
