package cn.greenfactory.notice;

import cn.greenfactory.notice.ObjectionSubjects.Subject;
import cn.greenfactory.shared.China;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes an objection down, once per content, and holds its case from that moment.
 *
 * <p>Files are kept before round, notice and case are locked: storing them takes as long as it takes. Two filings of
 * the same content wait for each other before that, so the second finds the first.
 */
@Component
class ObjectionIntake {

    /** How an objection came in; {@code recordedAt} is when it was entered here. */
    record Channel(String name, Instant receivedAt, Instant recordedAt, String recordedBy) {

        static Channel portal(Instant receivedAt) {
            return new Channel("PORTAL", receivedAt, receivedAt, Objections.PUBLIC);
        }

        static Channel paper(Instant stampedAt, Instant recordedAt, String who) {
            return new Channel("PAPER", stampedAt, recordedAt, who);
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectionStore store;
    private final NoticeStore notices;
    private final NoticeLocks locks;
    private final ObjectionSubjects subjects;
    private final RoundLists rounds;
    private final Periods periods;
    private final Stationery stationery;
    private final Officials officials;
    private final ObjectionTerms terms;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ObjectionIntake(
            ObjectionStore store,
            NoticeStore notices,
            NoticeLocks locks,
            ObjectionSubjects subjects,
            RoundLists rounds,
            Periods periods,
            Stationery stationery,
            Officials officials,
            ObjectionTerms terms,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.notices = notices;
        this.locks = locks;
        this.subjects = subjects;
        this.rounds = rounds;
        this.periods = periods;
        this.stationery = stationery;
        this.officials = officials;
        this.terms = terms;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param first runs unless the content was filed before, and may refuse it */
    Receipt take(UUID noticeId, NewObjection asked, Channel channel, Runnable first) {
        String content = ObjectionContent.sha256(asked, channel);
        if (store.byContent(noticeId, content).isEmpty()) {
            first.run();
        }
        ObjectionChecks.shape(asked);
        return transaction.execute(status -> takeOnce(noticeId, asked, channel, content));
    }

    private Receipt takeOnce(UUID noticeId, NewObjection asked, Channel channel, String content) {
        notices.get(noticeId);
        store.lockContent(content);
        Optional<Objection> first = store.byContent(noticeId, content);
        if (first.isPresent()) {
            return receipt(first.get(), true);
        }
        UUID id = UUID.randomUUID();
        asked.evidence().forEach(file -> stationery.keepEvidence(id, file, channel.recordedBy()));
        Notice notice = locks.lock(noticeId);
        refuseUnlessOnNotice(notice, channel.receivedAt());
        Subject subject = subjects.of(notice, asked);
        if (subject.caseId() != null) {
            rounds.lockCase(subject.caseId());
        }
        Objection objection = objection(id, notice, asked, subject, channel);
        store.insert(objection, channel.recordedAt(), content);
        store.insert(
                id, new Objector(asked.objectorKind(), asked.objectorName(), asked.objectorContact(), asked.sealed()));
        announce(objection, channel);
        return receipt(objection, false);
    }

    private void announce(Objection objection, Channel channel) {
        LocalDate today = China.dayOf(channel.recordedAt());
        periods.openReply(objection.id(), objection.receivedAt(), terms.replyWorkdays(today));
        officials.trail(
                channel.recordedBy(),
                "ObjectionFiled",
                "OBJECTION",
                objection.id(),
                null,
                Map.of("number", objection.number(), "channel", channel.name(), "target", objection.target()));
        events.publishEvent(new ObjectionFiled(
                objection.id(),
                objection.number(),
                objection.noticeId(),
                objection.roundId(),
                objection.caseId(),
                objection.enterpriseId()));
    }

    private Objection objection(UUID id, Notice notice, NewObjection asked, Subject subject, Channel channel) {
        LocalDate today = China.dayOf(channel.recordedAt());
        return Objection.received(
                id, stationery.objectionNumber(today), token(), notice, asked, subject, channel, terms.hearing(today));
    }

    private static void refuseUnlessOnNotice(Notice notice, Instant receivedAt) {
        if (notice.state() == NoticeState.REVOKED) {
            throw ObjectionException.notOnNotice(notice, "已撤销，不再接受异议；重新公示后可以再提出。");
        }
        if (receivedAt.isBefore(notice.publishedAt())) {
            throw ObjectionException.notOnNotice(notice, "在该时间尚未发布，不能提出异议。");
        }
    }

    private static Receipt receipt(Objection o, boolean repeated) {
        return new Receipt(o.id(), o.number(), o.receipt(), o.receivedAt(), repeated);
    }

    private static String token() {
        byte[] random = new byte[20];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
