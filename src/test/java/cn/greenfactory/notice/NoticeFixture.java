package cn.greenfactory.notice;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.calendar.CalendarFixture;
import cn.greenfactory.calendar.ServiceClock;
import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.DocumentsFixture;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module wired on a real database, with real calendar, papers and actor record; only the rounds stand in. */
final class NoticeFixture implements AutoCloseable {

    final DataSource data = TestDatabase.create();
    final JdbcClient jdbc = JdbcClient.create(data);
    final List<Object> events = new CopyOnWriteArrayList<>();
    final StandInLists lists = new StandInLists(jdbc);
    final UUID roundId = UUID.randomUUID();
    final CalendarFixture calendar;
    final ServiceClock clock;
    final Papers papers;
    final Attachments attachments;
    final ActorRecord actors;
    final Periods periods;
    final ObjectionHolds holds = new ObjectionHolds(jdbc);
    final Notices notices;
    final NoticeChanges changes;
    final PublicNotices published;
    final Objections objections;
    final ObjectionHandling handling;
    final ObjectionReplies replies;
    final Leads leads;
    final NoticeSummaries noticeSummaries;
    final ObjectionSummaries objectionSummaries;

    private final TransactionTemplate transaction;

    NoticeFixture(String now, Path folder) {
        DataSourceTransactionManager manager = new DataSourceTransactionManager(data);
        transaction = new TransactionTemplate(manager);
        calendar = CalendarFixture.over(data, now);
        clock = calendar.clock;
        attachments = DocumentsFixture.attachments(data, folder, clock);
        papers = DocumentsFixture.papers(data, attachments, clock);
        actors = new ActorRecord(jdbc, clock);
        periods = new CalendarPeriods(calendar.calendar, calendar.deadlines);
        ObjectMapper json = new ObjectMapper();
        Settings settings = new Settings(jdbc, clock);
        Stationery stationery = new OfficeStationery(new Numbers(jdbc), papers, attachments, settings);
        Officials officials = new RecordedOfficials(actors, new AuditTrail(jdbc, json, clock));
        ApplicationEventPublisher publisher = events::add;
        NoticeStore store = new NoticeStore(jdbc);
        NoticeVersions versions = new NoticeVersions(jdbc, new CanonicalList(), clock);
        NoticeExtensions extensions = new NoticeExtensions(store, versions);
        NoticeLocks locks = new NoticeLocks(lists, store, extensions, periods);
        NoticePapers noticePapers = new NoticePapers(versions, stationery);
        notices = new Notices(
                store, versions, locks, noticePapers, lists, periods, stationery, officials, publisher, clock);
        changes = new NoticeChanges(
                store, versions, locks, extensions, noticePapers, lists, periods, officials, publisher, clock);
        published = new PublicNotices(store, versions, holds, lists, clock);
        ObjectionStore objectionStore = new ObjectionStore(jdbc);
        leads = new Leads(jdbc, objectionStore, officials, publisher);
        ObjectionLocks objectionLocks = new ObjectionLocks(objectionStore, locks, lists);
        ObjectionSteps steps = new ObjectionSteps(jdbc);
        ObjectionIntake intake = new ObjectionIntake(
                objectionStore,
                store,
                locks,
                new ObjectionSubjects(versions, lists),
                lists,
                periods,
                stationery,
                officials,
                new BureauTerms(settings),
                publisher,
                manager);
        objections = new Objections(intake, objectionStore, store, new FilingLimit(new NoticeProperties(20)), clock);
        replies = new ObjectionReplies(
                objectionStore, objectionLocks, steps, store, versions, lists, periods, stationery, publisher, clock);
        handling = new ObjectionHandling(
                objectionStore,
                objectionLocks,
                steps,
                store,
                replies,
                periods,
                new BureauTerms(settings),
                officials,
                publisher,
                clock);
        noticeSummaries = new NoticeSummaries(store, versions, objectionStore, holds, periods, json);
        objectionSummaries = new ObjectionSummaries(objectionStore, store, handling, periods, json);
        lists.proposed.add(StandInLists.company("甲公司", 1));
        lists.proposed.add(StandInLists.company("乙公司", 2));
        lists.left.add(StandInLists.company("丙公司", 3));
    }

    /** Gives the connections back; the server has not many. */
    @Override
    public void close() {
        ((HikariDataSource) data).close();
    }

    <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    void now(String localDateTime) {
        clock.set(instant(localDateTime));
    }

    static Instant instant(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(China.ZONE).toInstant();
    }

    /** The round's approved list, on notice now. */
    UUID publish() {
        return in(() -> notices.publish(notices.nextId(roundId), roundId)).noticeId();
    }

    UUID caseOf(int index) {
        return lists.proposed.get(index).caseId();
    }

    NewObjection against(int index, String facts) {
        return objection(ObjectionTarget.LISTED, caseOf(index), null, facts);
    }

    static NewObjection objection(ObjectionTarget target, UUID caseId, String named, String facts) {
        return new NewObjection(
                target, caseId, named, ObjectorKind.PERSON, "王小明", "13800000000", false, facts, "照片两张", List.of());
    }

    Receipt file(UUID noticeId, NewObjection objection) {
        return objections.file(noticeId, objection, "client");
    }

    /** An admitted objection that has been verified by an officer without a part in the case. */
    UUID verified(UUID noticeId, NewObjection objection) {
        UUID id = file(noticeId, objection).objectionId();
        run(() -> handling.suggest(id, true, "符合受理条件"));
        run(() -> handling.expireResponse(id));
        run(() -> handling.verify(id, "经现场核查，情况属实。", "city-officer-2"));
        return id;
    }

    <T> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
