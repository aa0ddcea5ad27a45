package cn.greenfactory.certification;

import static cn.greenfactory.certification.RoundStatus.COLLECTING;
import static cn.greenfactory.certification.RoundStatus.OPEN;

import cn.greenfactory.security.Capacity;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The yearly rounds: opened with frozen terms, read, closed for applications; see {@link RoundSteps} for the rest (第三条). */
@Service
public class Rounds {

    private final RoundRows rows;
    private final Locks locks;
    private final Trail trail;
    private final RoundDeadlines deadlines;
    private final Settings settings;
    private final RoundSteps steps;
    private final Clock clock;

    Rounds(
            RoundRows rows,
            Locks locks,
            Trail trail,
            RoundDeadlines deadlines,
            Settings settings,
            RoundSteps steps,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.trail = trail;
        this.deadlines = deadlines;
        this.settings = settings;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Service_OpenRound: writes the round with its terms and the settings of today, and its deadlines.
     *
     * @throws RoundTermsException field by field
     * @throws RoundExistsException if the year has a round that was not cancelled (第三条)
     */
    @Transactional
    public UUID open(RoundTerms entered, String who) {
        RoundTerms terms = entered.completed();
        LocalDate today = China.dayOf(clock.instant());
        if (terms.applicationsCloseOn().isBefore(today)) {
            throw new RoundTermsException("applicationsCloseOn", "受理截止日不能早于今天（" + today + "）");
        }
        if (rows.byCode(Integer.toString(terms.roundYear())).isPresent()) {
            throw new RoundExistsException(terms.roundYear());
        }
        UUID id = UUID.randomUUID();
        try {
            rows.insert(id, terms, freeze(today), who, clock.instant());
        } catch (DuplicateKeyException e) {
            throw new RoundExistsException(terms.roundYear());
        }
        deadlines.open(id, terms);
        trail.onRound(get(id), "Service_OpenRound", who, Capacity.CITY_OFFICER, "OPEN", null, terms);
        return id;
    }

    /** @throws NoSuchException if there is none */
    public Round get(UUID roundId) {
        return rows.find(roundId).orElseThrow(() -> new NoSuchException("批次", roundId));
    }

    /** The uncancelled round of this code (its year). */
    public Optional<Round> byCode(String roundCode) {
        return rows.byCode(roundCode);
    }

    /** Every round, newest first. */
    public List<Round> all() {
        return rows.all();
    }

    /** The round, its row locked until the transaction ends; first in the order round, notice, case, factory. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Round lock(UUID roundId) {
        return locks.round(roundId);
    }

    /**
     * Service_OpenCollection: applications are closed. Repeating it does nothing.
     *
     * @throws RoundStateException before {@code applicationsCloseAt}
     */
    @Transactional
    public void closeApplications(UUID roundId) {
        Round round = locks.round(roundId);
        if (round.status() != OPEN) {
            return;
        }
        if (clock.instant().isBefore(round.terms().applicationsCloseAt())) {
            throw new RoundStateException("受理期尚未结束，截止日为 " + round.terms().applicationsCloseOn());
        }
        rows.status(roundId, COLLECTING);
        deadlines.close(roundId, RoundDeadlines.APPLICATIONS);
        trail.onRound(round, "Service_OpenCollection", Trail.SYSTEM, null, COLLECTING.name(), null, null);
    }

    /** Task_CollectRecommendations PROCEED; see {@link RoundSteps#closeRecommendations}. */
    @Transactional
    public List<UUID> closeRecommendations(UUID roundId, String reason, String who) {
        return steps.closeRecommendations(locks.round(roundId), reason, who);
    }

    /** Task_CollectRecommendations EXTEND: the counties get until {@code closeOn}. */
    @Transactional
    public void extendRecommendations(UUID roundId, LocalDate closeOn, String reason, String who) {
        Entry entry = new Entry("第八条");
        entry.require("recommendationsCloseOn", "新的推荐截止日", closeOn);
        entry.text("collectReason", "延长理由", reason);
        entry.refuse();
        Round round = locks.round(roundId);
        steps.move(round, new RoundDates(null, closeOn, laterReviews(round, closeOn)), reason, who);
    }

    /**
     * Moves last days to later ones; what was published is never shortened. Publishes RoundDatesChanged.
     *
     * @throws RoundTermsException if a day becomes earlier or the order breaks
     * @throws RoundStateException if the stage of that day is over
     */
    @Transactional
    public void changeDates(UUID roundId, RoundDates dates, String reason, String who) {
        Entry entry = new Entry("第三条");
        entry.text("reason", "改期理由", reason);
        entry.refuse();
        steps.move(locks.round(roundId), dates, reason, who);
    }

    /**
     * Cancels the round and ends every open case; returns those cases. Publishes RoundCancelled.
     *
     * @throws RoundStateException once somebody was certified, or when the round has ended
     */
    @Transactional
    public List<UUID> cancel(UUID roundId, String reason, String who) {
        Entry entry = new Entry("第三条");
        entry.text("reason", "取消理由", reason);
        entry.refuse();
        return steps.cancel(locks.round(roundId), reason, who);
    }

    /**
     * Takes over the base and lead values loaded since the round opened, for the round and each of its open cases.
     *
     * @throws RoundStateException once a list was approved
     */
    @Transactional
    public void reloadReferences(UUID roundId, String reason, String who) {
        Entry entry = new Entry("第六条");
        entry.text("reason", "重新采用的理由", reason);
        entry.refuse();
        steps.reloadReferences(locks.round(roundId), reason, who);
    }

    /** When the recommendations move past the review date, the reviews keep the distance they had. */
    private static LocalDate laterReviews(Round round, LocalDate closeOn) {
        RoundTerms terms = round.terms();
        if (closeOn.isBefore(terms.reviewsCloseOn())) {
            return null;
        }
        long distance = terms.reviewsCloseOn().toEpochDay()
                - terms.recommendationsCloseOn().toEpochDay();
        return closeOn.plusDays(distance);
    }

    private RoundSettings freeze(LocalDate today) {
        return new RoundSettings(
                settings.number(SettingKey.MAX_RETURNS, today),
                settings.number(SettingKey.SUPPLEMENT_WORKDAYS, today),
                settings.number(SettingKey.MIN_REMAINING_WORKDAYS, today),
                settings.number(SettingKey.RECONSIDERATION_WORKDAYS, today),
                settings.text(SettingKey.TRUTH_UNDERTAKING_TEXT, today),
                settings.text(SettingKey.REMEDIES_TEXT, today),
                settings.text(SettingKey.CITY_UNIT_NAME, today),
                settings.text(SettingKey.VETO_ITEMS_BASIS, today),
                clock.instant());
    }
}
