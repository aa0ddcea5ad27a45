package cn.greenfactory.notice;

import cn.greenfactory.notice.RoundLists.Approved;
import cn.greenfactory.notice.RoundLists.ListedCase;
import cn.greenfactory.shared.China;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts approved lists on public notice and ends the notice when its period is over. Source: Article 10, 公示 5 个工作日.
 *
 * <p>Everything here may be repeated: a second call finds the fact and returns it.
 */
@Service
public class Notices {

    private final NoticeStore store;
    private final NoticeVersions versions;
    private final NoticeLocks locks;
    private final NoticePapers papers;
    private final RoundLists rounds;
    private final Periods periods;
    private final Stationery stationery;
    private final Officials officials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeStore store,
            NoticeVersions versions,
            NoticeLocks locks,
            NoticePapers papers,
            RoundLists rounds,
            Periods periods,
            Stationery stationery,
            Officials officials,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.locks = locks;
        this.papers = papers;
        this.rounds = rounds;
        this.periods = periods;
        this.stationery = stationery;
        this.officials = officials;
        this.events = events;
        this.clock = clock;
    }

    /** The id the round's next notice will have; the same answer until that notice is published. */
    public UUID nextId(UUID roundId) {
        String name = roundId + "/" + (store.ofRound(roundId).size() + 1);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Publishes the round's approved list, or says what has changed since it was approved.
     *
     * @return the notice, the same one on every repetition, or the differences, in which case nothing was written
     * @throws NoticeException if another notice of the round is open, the list was on notice before, or nothing is
     *     proposed
     * @throws cn.greenfactory.shared.RefusalException if the period would reach beyond the loaded calendar
     */
    @Transactional
    public Publication publish(UUID noticeId, UUID roundId) {
        RoundLists.Terms terms = rounds.lock(roundId);
        Optional<Notice> first = store.find(noticeId);
        if (first.isPresent()) {
            return Publication.of(first.get());
        }
        Optional<Approved> found = rounds.approved(roundId);
        if (found.isEmpty()) {
            return Publication.changed(noticeId, List.of("名单已退回重新审查，须经负责人再次批准"));
        }
        Approved approved = found.get();
        List<String> differences = rounds.differences(approved);
        if (!differences.isEmpty()) {
            rounds.returned(approved.listId(), String.join("；", differences));
            officials.trail("system", "Service_PublishNotice", "ROUND", roundId, null, differences);
            return Publication.changed(noticeId, differences);
        }
        if (approved.rows().isEmpty()) {
            throw NoticeException.nothingProposed();
        }
        Notice notice = open(noticeId, roundId, terms, approved);
        versions.freeze(notice, VersionKind.FIRST, rows(approved.rows(), notice.closesAt()), null, "system");
        rounds.noticeOpened(approved.listId(), noticeId);
        papers.issue(notice);
        return Publication.of(notice);
    }

    /** Issues the papers of a correction, an extension or a revocation that have none yet. */
    @Transactional
    public Notice issuePapers(UUID noticeId) {
        Notice notice = locks.lock(noticeId);
        papers.issue(notice);
        return notice;
    }

    /**
     * Ends a notice whose period is over and lets its cases go on.
     *
     * @throws NoticeException before {@code closesAt}, or if the notice was revoked
     */
    @Transactional
    public Notice end(UUID noticeId) {
        Notice notice = locks.lock(noticeId);
        if (notice.state() == NoticeState.ENDED) {
            return notice;
        }
        if (notice.state() == NoticeState.REVOKED) {
            throw NoticeException.notOpen(notice);
        }
        Instant now = clock.instant();
        if (now.isBefore(notice.closesAt())) {
            throw NoticeException.running(notice);
        }
        store.end(noticeId, now);
        periods.closeNotice(noticeId);
        papers.issue(notice);
        List<UUID> caseIds = rounds.noticeEnded(notice.listId());
        events.publishEvent(new NoticeEnded(noticeId, notice.roundId(), caseIds));
        return store.get(noticeId);
    }

    /** @throws NoticeException if there is none */
    public Notice get(UUID noticeId) {
        return store.get(noticeId);
    }

    /** The round's notices, oldest first. */
    public List<Notice> ofRound(UUID roundId) {
        return store.ofRound(roundId);
    }

    /** The rows of the newest version, in printed order. */
    public List<NoticeRow> rows(UUID noticeId) {
        return versions.rows(store.get(noticeId));
    }

    /** Every version that was published, oldest first. */
    public List<NoticeVersion> versions(UUID noticeId) {
        return versions.of(noticeId);
    }

    private Notice open(UUID noticeId, UUID roundId, RoundLists.Terms terms, Approved approved) {
        List<Notice> earlier = store.ofRound(roundId);
        earlier.stream().filter(n -> n.state() == NoticeState.OPEN).findFirst().ifPresent(n -> {
            throw NoticeException.anotherOpen(n);
        });
        earlier.stream()
                .filter(n -> n.listId().equals(approved.listId()))
                .findFirst()
                .ifPresent(n -> {
                    throw NoticeException.published(n);
                });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean supplement = earlier.stream().anyMatch(n -> n.state() == NoticeState.ENDED);
        Instant closesAt = periods.openNotice(noticeId, terms.noticeWorkdays(), terms.countPublicationDay());
        Notice notice = new Notice(
                noticeId,
                roundId,
                approved.listId(),
                terms.year(),
                earlier.size() + 1,
                supplement ? NoticeKind.SUPPLEMENT : NoticeKind.MAIN,
                stationery.noticeNumber(China.dayOf(now)),
                NoticeState.OPEN,
                now,
                closesAt,
                terms.noticeWorkdays(),
                terms.countPublicationDay(),
                approved.sha256(),
                approved.approvedBy(),
                1);
        store.insert(notice);
        return notice;
    }

    private static List<NoticeRow> rows(List<ListedCase> cases, Instant closesAt) {
        List<NoticeRow> rows = new ArrayList<>();
        for (ListedCase c : cases) {
            rows.add(new NoticeRow(
                    rows.size() + 1,
                    c.caseId(),
                    c.applicationNumber(),
                    c.enterpriseId(),
                    c.creditCode(),
                    c.enterpriseName(),
                    c.factoryName(),
                    c.countyName(),
                    c.industry(),
                    RowStanding.LISTED,
                    closesAt));
        }
        return rows;
    }
}
