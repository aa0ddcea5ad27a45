package cn.greenfactory.notice;

import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may still happen to a notice that is up: corrected, lengthened, revoked, a withdrawal announced. Each freezes a
 * new version; the published end never moves forward in time.
 */
@Service
public class NoticeChanges {

    private final NoticeStore store;
    private final NoticeVersions versions;
    private final NoticeLocks locks;
    private final NoticeExtensions extensions;
    private final NoticePapers papers;
    private final RoundLists rounds;
    private final Periods periods;
    private final Officials officials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeChanges(
            NoticeStore store,
            NoticeVersions versions,
            NoticeLocks locks,
            NoticeExtensions extensions,
            NoticePapers papers,
            RoundLists rounds,
            Periods periods,
            Officials officials,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.locks = locks;
        this.extensions = extensions;
        this.papers = papers;
        this.rounds = rounds;
        this.periods = periods;
        this.officials = officials;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes rows as they should have been; the full period starts anew for those rows, and the notice closes no
     * earlier than the last of them. The paper follows with {@link Notices#issuePapers}.
     *
     * @throws NoticeException if the notice is over, a row is not on it, nothing differs or the reason is missing
     */
    @Transactional
    public Notice correct(UUID noticeId, List<RowCorrection> corrections, String reason, String who) {
        Notice notice = running(noticeId);
        String why = required(reason);
        List<NoticeRow> rows = versions.rows(notice);
        Map<UUID, RowCorrection> byCase = NoticeChecks.byCase(corrections, rows);
        officials.actOnNotice(notice, who, "NoticeCorrected");
        LocalDate today = China.dayOf(clock.instant());
        Instant rowEnd = periods.fullPeriod(today, notice.workdays(), notice.countPublicationDay());
        Instant closesAt = later(notice.closesAt(), rowEnd);
        List<NoticeRow> corrected = rows.stream()
                .map(row -> byCase.containsKey(row.caseId())
                        ? row.corrected(byCase.get(row.caseId())).openUntil(rowEnd)
                        : row)
                .toList();
        Notice next = freeze(notice, VersionKind.CORRECTION, closesAt, corrected, why, who);
        periods.restartNotice(noticeId, who, "更正公告：" + why);
        officials.trail(who, "NoticeCorrected", "NOTICE", noticeId, Map.of("version", notice.version()), corrections);
        events.publishEvent(new NoticeCorrected(noticeId, notice.roundId(), next.version(), closesAt));
        return next;
    }

    /**
     * Gives everybody more time; a supplement to the notice is published with its paper.
     *
     * @throws NoticeException if the day is not after the published last day, or the notice is over
     */
    @Transactional
    public Notice lengthen(UUID noticeId, LocalDate newLastDay, String reason, String who) {
        Notice notice = running(noticeId);
        String why = required(reason);
        if (newLastDay == null || !newLastDay.isAfter(notice.lastDay())) {
            throw NoticeException.notLonger(notice);
        }
        officials.actOnNotice(notice, who, "NoticeLengthened");
        Notice next = extensions.upTo(notice, China.endOf(newLastDay), why, who);
        papers.issue(next);
        periods.lengthenNotice(noticeId, newLastDay, who, why);
        officials.trail(
                who, "NoticeLengthened", "NOTICE", noticeId, notice.lastDay().toString(), newLastDay.toString());
        return next;
    }

    /**
     * Takes the notice down; the approval is void and the list goes back to the city. The paper follows with
     * {@link Notices#issuePapers}.
     *
     * @throws NoticeException if the notice is not open, or the reason is missing
     */
    @Transactional
    public Notice revoke(UUID noticeId, String reason, String who) {
        Notice notice = open(noticeId);
        String why = required(reason);
        officials.actOnNotice(notice, who, "NoticeRevoked");
        freeze(notice, VersionKind.REVOCATION, notice.closesAt(), versions.rows(notice), why, who);
        store.revoke(noticeId, clock.instant());
        periods.closeNotice(noticeId);
        rounds.returned(notice.listId(), why);
        officials.trail(who, "NoticeRevoked", "NOTICE", noticeId, notice.number(), why);
        events.publishEvent(new NoticeRevoked(noticeId, notice.roundId()));
        return store.get(noticeId);
    }

    /** The round was cancelled: its open notice is taken down, with its paper; the cases have ended with the round. */
    @Transactional
    public void roundCancelled(UUID roundId) {
        store.ofRound(roundId).stream()
                .filter(notice -> notice.state() == NoticeState.OPEN)
                .map(notice -> locks.lock(notice.id()))
                .forEach(notice -> {
                    String why = "批次取消";
                    Notice last = freeze(
                            notice, VersionKind.REVOCATION, notice.closesAt(), versions.rows(notice), why, "system");
                    store.revoke(notice.id(), clock.instant());
                    periods.closeNotice(notice.id());
                    papers.issue(last);
                    officials.trail("system", "RoundCancelled", "NOTICE", notice.id(), notice.number(), why);
                });
    }

    /** Announces that a published enterprise withdrew; nothing happens when its notice is not up any more. */
    @Transactional
    public void announceWithdrawal(UUID caseId) {
        Optional<Notice> found = store.openWith(caseId);
        if (found.isEmpty()) {
            return;
        }
        Notice notice = locks.lock(found.get().id());
        List<NoticeRow> rows = versions.rows(notice);
        boolean listed = rows.stream().anyMatch(NoticeChecks.listed(caseId));
        if (notice.state() == NoticeState.OPEN && listed) {
            UnaryOperator<NoticeRow> withdraw = row -> row.caseId().equals(caseId) ? row.withdrawn() : row;
            List<NoticeRow> left = rows.stream().map(withdraw).toList();
            freeze(notice, VersionKind.WITHDRAWAL, notice.closesAt(), left, "企业撤回申报", "system");
        }
    }

    private Notice freeze(
            Notice notice, VersionKind kind, Instant closesAt, List<NoticeRow> rows, String why, String who) {
        store.newVersion(notice.id(), notice.version() + 1, closesAt);
        Notice next = store.get(notice.id());
        versions.freeze(next, kind, rows, why, who);
        return next;
    }

    private Notice open(UUID noticeId) {
        Notice notice = locks.lock(noticeId);
        if (notice.state() != NoticeState.OPEN) {
            throw NoticeException.notOpen(notice);
        }
        return notice;
    }

    private Notice running(UUID noticeId) {
        Notice notice = open(noticeId);
        if (!clock.instant().isBefore(notice.closesAt())) {
            throw NoticeException.periodOver(notice);
        }
        return notice;
    }

    private static String required(String reason) {
        String why = Texts.orNull(reason);
        if (why == null || why.length() > 1000) {
            throw NoticeException.invalid("请写明理由，不超过 1000 字。");
        }
        return why;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
