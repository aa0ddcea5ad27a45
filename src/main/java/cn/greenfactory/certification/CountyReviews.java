package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.COUNTY_OVERDUE;

import cn.greenfactory.certification.Exits.Cause;
import cn.greenfactory.certification.Locks.Held;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.security.Capacity;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county's review and the county head's signature (第八条). */
@Service
public class CountyReviews {

    private static final String ARTICLE = "第八条";

    private final CaseRows cases;
    private final Locks locks;
    private final Evaluations evaluations;
    private final CountyClock clocks;
    private final Trail trail;
    private final Exits exits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CountyReviews(
            CaseRows cases,
            Locks locks,
            Evaluations evaluations,
            CountyClock clocks,
            Trail trail,
            Exits exits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.locks = locks;
        this.evaluations = evaluations;
        this.clocks = clocks;
        this.trail = trail;
        this.exits = exits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Task_ReviewAtCounty: an opinion always, corrections with reasons, and with RETURN everything to be supplemented,
     * named at once (一次性告知).
     *
     * @throws ReviewInvalidException field by field
     * @throws ReturnsExhaustedException if it was returned as often as the round allows
     * @throws RoundStateException once the recommendations are closed
     */
    @Transactional
    public void review(
            UUID caseId,
            CountyOutcome outcome,
            String opinion,
            List<IndicatorCorrection> corrections,
            List<String> supplementItems,
            String who) {
        List<IndicatorCorrection> corrected = corrections == null ? List.of() : corrections;
        List<String> items = supplementItems == null ? List.of() : supplementItems;
        check(outcome, opinion, corrected, items);
        Held held = atCounty(caseId);
        Application before = held.application();
        Application after = before.reviewed(outcome, held.round().settings().maxReturns());
        trail.refuseIfSeparated(before, who, Capacity.COUNTY_REVIEWER);
        corrected.forEach(each -> evaluations.correct(caseId, each.indicator(), each.value(), each.reason(), who));
        if (outcome == CountyOutcome.RETURN) {
            evaluations.reopen(caseId);
            clocks.stop(caseId, held.round().settings());
        }
        cases.save(after);
        Map<String, Object> detail = Map.of("corrections", corrected, "supplementItems", items);
        trail.onCase(before, "Task_ReviewAtCounty", who, Capacity.COUNTY_REVIEWER, outcome.name(), opinion, detail);
        events.publishEvent(new CaseChanged(caseId));
    }

    /**
     * Task_SignRecommendation and Task_SignDecline; unsigned, it goes back to the reviewer with the reason.
     *
     * @param recommend which of the two papers was before the head
     * @param opinion needed when unsigned or declining
     * @param documentNo the county's own 发文字号, which may cover several cases, or null
     */
    @Transactional
    public void sign(UUID caseId, boolean recommend, boolean signed, String opinion, String documentNo, String who) {
        Entry entry = new Entry(ARTICLE);
        if (!signed || !recommend) {
            entry.text("countyHeadOpinion", signed ? "不予推荐的意见" : "不予签发的理由", opinion);
        }
        entry.refuse();
        Held held = atCounty(caseId);
        Application before = held.application();
        Application after = before.signed(recommend ? CountyOutcome.RECOMMEND : CountyOutcome.DECLINE, signed);
        trail.refuseIfSeparated(before, who, Capacity.COUNTY_HEAD);
        if (recommend && signed) {
            refuseBeyondQuota(held);
            cases.recommendedAt(caseId, clock.instant());
        }
        String act = recommend ? "Task_SignRecommendation" : "Task_SignDecline";
        Map<String, Object> detail = new HashMap<>();
        detail.put("documentNo", documentNo);
        if (signed && !recommend) {
            exits.end(before, after, new Cause(act, who, Capacity.COUNTY_HEAD, opinion), detail);
            return;
        }
        cases.save(after);
        trail.onCase(before, act, who, Capacity.COUNTY_HEAD, signed ? "SIGNED" : "UNSIGNED", opinion, detail);
        events.publishEvent(new CaseChanged(caseId));
    }

    /** Service_RecordCountyOverdue: the recommendations were closed while it was at the county. Safe to repeat. */
    @Transactional
    public void overdue(UUID caseId) {
        Held held = locks.caseOf(caseId);
        Application application = held.application();
        if (!application.status().atCounty()) {
            return;
        }
        if (held.round().takesRecommendations()) {
            throw new CaseStateException(application, "按县级逾期结束", ARTICLE);
        }
        exits.end(
                application,
                application.ended(COUNTY_OVERDUE, "结束", application.status()),
                Cause.system("Service_RecordCountyOverdue", "推荐截止时县级尚未办结"),
                null);
    }

    /**
     * The county says why it did not finish in time; what it said before stays beside it.
     *
     * @param as county reviewer or head
     * @throws CaseStateException unless the case ended as overdue at the county
     */
    @Transactional
    public void explainOverdue(UUID caseId, String explanation, String who, Capacity as) {
        Entry entry = new Entry(ARTICLE);
        entry.text("explanation", "县级说明", explanation);
        entry.refuse();
        Application application = locks.caseOf(caseId).application();
        application.require("说明逾期原因", ARTICLE, COUNTY_OVERDUE);
        trail.refuseIfSeparated(application, who, as);
        trail.onCase(application, "CountyExplained", who, as, null, explanation, null);
        events.publishEvent(new CaseChanged(caseId));
    }

    private Held atCounty(UUID caseId) {
        Held held = locks.caseOf(caseId);
        if (!held.round().takesRecommendations()) {
            throw new RoundStateException(held.round(), "再作县级审核或签发");
        }
        return held;
    }

    private void refuseBeyondQuota(Held held) {
        Integer quota = held.round().terms().quotaPerCounty();
        String county = held.application().countyCode();
        if (quota != null && cases.countRecommended(held.round().id(), county) >= quota) {
            throw new RoundStateException("本批次每县推荐名额为 " + quota + " 家（指南未规定），已用完", ARTICLE);
        }
    }

    private static void check(
            CountyOutcome outcome, String opinion, List<IndicatorCorrection> corrections, List<String> items) {
        Entry entry = new Entry(ARTICLE);
        entry.require("countyOutcome", "审核意见（推荐、退回或不予推荐）", outcome);
        entry.text("countyOpinion", "审核说明", opinion);
        for (int i = 0; i < corrections.size(); i++) {
            IndicatorCorrection each = corrections.get(i);
            entry.text("indicatorCorrections[" + i + "].indicator", "更正的指标", each.indicator());
            entry.require("indicatorCorrections[" + i + "].value", "更正值", each.value());
            entry.text("indicatorCorrections[" + i + "].reason", "更正理由", each.reason());
        }
        if (outcome == CountyOutcome.RETURN && items.isEmpty()) {
            entry.wrong("supplementItems", "退回时请一次性列明需补正的全部内容");
        }
        if (outcome != CountyOutcome.RETURN && !items.isEmpty()) {
            entry.wrong("supplementItems", "只有退回时才列补正内容");
        }
        items.forEach(item -> entry.text("supplementItems", "补正内容", item));
        entry.refuse();
    }
}
