package cn.greenfactory.calendar;

import static cn.greenfactory.calendar.CalendarFixture.instant;
import static cn.greenfactory.calendar.CalendarFixture.madeUp2027;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HolidayNoticesIT {

    private static final UUID CASE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final CalendarFixture fixture = CalendarFixture.at("2026-12-28T10:00");
    private final Deadlines deadlines = fixture.deadlines;
    private final HolidayNotices notices = fixture.notices;

    @Test
    void theFilesAreLoadedOnceHoweverOftenTheServiceStarts() {
        notices.loadFiles();

        assertThat(notices.loaded())
                .extracting(each -> each.year() + " " + each.version() + " " + each.source())
                .containsExactly("2024 1 FILE", "2025 1 FILE", "2026 1 FILE");
    }

    @Test
    void aCorrectionIsANewVersionAndARestartDoesNotUndoIt() {
        assertThat(fixture.calendar.isWorkday(LocalDate.of(2026, 12, 31))).isTrue();

        ImportedNotice imported = notices.importHolidayCn(
                CalendarFixture.file(2026)
                        .replaceFirst(
                                "(?s)\\n  ]",
                                ",\n    {\"name\": \"元旦\", \"date\": \"2026-12-31\", \"isOffDay\": true}\n  ]"),
                "city-officer-1",
                "国务院更正");
        notices.loadFiles();

        assertThat(imported.version()).isEqualTo(2);
        assertThat(fixture.calendar.isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(notices.loaded()).hasSize(4);
    }

    @Test
    void theSameNoticeAgainChangesNothing() {
        notices.importHolidayCn(madeUp2027(), "city-officer-1", "通知印发");

        assertThat(notices.importHolidayCn(madeUp2027(), "city-officer-2", "再次导入"))
                .isEqualTo(new ImportedNotice(2027, 1, true, 0, List.of()));
    }

    @Test
    void setsThePendingOnesWhenTheCalendarArrives() {
        Deadline review = review(5);
        assertThat(review.pending()).isTrue();

        ImportedNotice imported = notices.importHolidayCn(madeUp2027("2027-01-02 work"), "city-officer-1", "通知印发");

        assertThat(imported.movedDeadlines()).isOne();
        assertThat(deadlines.get(review.id()).lastDay()).isEqualTo("2027-01-04");
        assertThat(fixture.events)
                .containsExactly(
                        new DeadlineMoved(
                                review.id(),
                                "CASE",
                                CASE,
                                "Task_ReviewAtCounty",
                                null,
                                instant("2027-01-05T00:00"),
                                "导入 2027 年放假安排（第 1 版）：通知印发"),
                        new HolidaysLoaded(2027));
        assertThat(deadlines.explain(review.id()))
                .contains(
                        "2026年12月28日（星期一）重算（city-officer-1）：导入 2027 年放假安排（第 1 版）：通知印发，" + "最后一日由待定改为2027年1月4日（星期一）。",
                        "调休上班、计为工作日：1月2日。");
    }

    @Test
    void aPublishedOneBecomesLongerButNeverShorter() {
        notices.importHolidayCn(madeUp2027("2027-01-04 off"), "city-officer-1", "通知印发");
        Deadline notice = open(5, true);
        Deadline review = review(5);
        assertThat(notice.lastDay()).isEqualTo("2027-01-06");

        notices.importHolidayCn(madeUp2027("2027-01-04 off", "2027-01-05 off"), "city-officer-1", "更正一");
        assertThat(deadlines.get(notice.id()).lastDay()).isEqualTo("2027-01-07");
        assertThat(deadlines.get(review.id()).lastDay()).isEqualTo("2027-01-07");

        notices.importHolidayCn(madeUp2027(), "city-officer-1", "更正二");
        assertThat(deadlines.get(notice.id()).lastDay()).isEqualTo("2027-01-07");
        assertThat(deadlines.get(review.id()).lastDay()).isEqualTo("2027-01-05");
        assertThat(deadlines.explain(notice.id())).anyMatch(text -> text.contains("维持原期限"));
        assertThat(fixture.events).filteredOn(DeadlineMoved.class::isInstance).hasSize(3);
    }

    @Test
    void whatBeginsWithAnIntakeWaitsForTheCalendarAndIsNeverShortenedAfterwards() {
        Deadline response = fixture.transaction(
                () -> deadlines.openOnIntake("OBJECTION", CASE, "Task_RespondToObjection", 5, "请企业陈述意见"));
        assertThat(response.pending()).isTrue();
        assertThat(notices.importHolidayCn(
                                CalendarFixture.file(2026).replaceFirst("元旦", "元旦节"), "city-officer-1", "更正名称")
                        .movedDeadlines())
                .isZero();

        notices.importHolidayCn(madeUp2027("2027-01-04 off"), "city-officer-1", "通知印发");
        assertThat(deadlines.get(response.id()).lastDay()).isEqualTo("2027-01-06");
        notices.importHolidayCn(madeUp2027(), "city-officer-1", "更正");
        assertThat(deadlines.get(response.id()).lastDay()).isEqualTo("2027-01-06");
    }

    @Test
    void whatIsCountedFromAnEarlierEventIsComputedFromThere() {
        Deadline reply = fixture.transaction(() ->
                deadlines.openSince("OBJECTION", CASE, "Task_DecideObjection", instant("2026-12-24T16:00"), 5, "书面答复"));
        Deadline late = fixture.transaction(() ->
                deadlines.openSince("OBJECTION", CASE, "Task_DecideObjection", instant("2026-12-24T16:00"), 9, "书面答复"));
        assertThat(reply.lastDay()).isEqualTo("2026-12-31");
        assertThat(late.pending()).isTrue();

        notices.importHolidayCn(madeUp2027("2026-12-31 off"), "city-officer-1", "通知印发");

        assertThat(deadlines.get(reply.id()).lastDay()).isEqualTo("2027-01-04");
        assertThat(deadlines.get(late.id()).lastDay()).isEqualTo("2027-01-08");
        assertThat(deadlines.explain(reply.id())).first().isEqualTo("起算：2026年12月24日（星期四），书面答复。");
    }

    @Test
    void aPeriodThatBeganAnewIsComputedAnewAndOnlyEverLengthened() {
        notices.importHolidayCn(madeUp2027(), "city-officer-1", "通知印发");
        Deadline notice = open(5, true);
        assertThat(notice.lastDay()).isEqualTo("2027-01-05");
        fixture.clock.set(instant("2026-12-30T10:00"));
        fixture.transaction(() -> deadlines.restart(notice.id(), "city-officer-1", "更正公告"));
        assertThat(deadlines.get(notice.id()).lastDay()).isEqualTo("2027-01-07");

        notices.importHolidayCn(madeUp2027("2027-01-04 off"), "city-officer-1", "更正一");
        assertThat(deadlines.get(notice.id()).lastDay()).isEqualTo("2027-01-08");
        notices.importHolidayCn(madeUp2027(), "city-officer-1", "更正二");

        assertThat(deadlines.get(notice.id()).lastDay()).isEqualTo("2027-01-08");
        assertThat(deadlines.explain(notice.id()))
                .contains("2026年12月30日（星期三）重新起算（city-officer-1）：更正公告，工作日自该日起全部重新计算，"
                        + "最后一日由2027年1月5日（星期二）改为2027年1月7日（星期四）。");
    }

    @Test
    void aPeriodThatBeginsAnewEndsNoEarlierThanItWasLengthenedTo() {
        Deadline notice = open(1, true);
        fixture.transaction(() -> deadlines.extend(notice.id(), LocalDate.of(2027, 1, 20), "city-officer-1", "故障"));

        assertThat(fixture.transaction(() -> deadlines.restart(notice.id(), "city-officer-1", "更正公告"))
                        .lastDay())
                .isEqualTo("2027-01-20");
    }

    @Test
    void anExtensionHoldsUnlessCountingLeadsFurther() {
        Deadline notice = open(3, true);
        fixture.transaction(() -> deadlines.extend(notice.id(), LocalDate.of(2027, 1, 5), "city-officer-1", "故障"));

        notices.importHolidayCn(madeUp2027(), "city-officer-1", "通知印发");
        assertThat(deadlines.get(notice.id()).lastDay()).isEqualTo("2027-01-05");
        notices.importHolidayCn(
                madeUp2027("2026-12-29 off", "2026-12-30 off", "2026-12-31 off", "2027-01-04 off"),
                "city-officer-1",
                "更正");

        assertThat(deadlines.get(notice.id()).lastDay()).isEqualTo("2027-01-07");
    }

    @Test
    void leavesExpiredStoppedAndClosedOnesAlone() {
        Deadline expired = review(1);
        Deadline closed = review(3);
        Deadline stopped = review(3);
        fixture.transactions.executeWithoutResult(status -> {
            deadlines.close(closed.id());
            deadlines.stop(stopped.id(), "补正");
        });
        fixture.clock.set(instant("2026-12-30T00:00"));

        assertThat(notices.importHolidayCn(madeUp2027("2026-12-29 off", "2026-12-31 off"), "city-officer-1", "通知印发")
                        .movedDeadlines())
                .isZero();
        assertThat(deadlines.get(expired.id())).isEqualTo(expired);
        assertThat(deadlines.get(closed.id()).lastDay()).isEqualTo(closed.lastDay());
        assertThat(fixture.transaction(() -> deadlines.resume(stopped.id(), 0, "已补正"))
                        .lastDay())
                .isEqualTo("2027-01-06");
    }

    @Test
    void refusesAnImportThatLeadsAnOutsiderBeyondTheCalendarAndChangesNothing() {
        Deadline notice = open(3, true);
        String correction = CalendarFixture.file(2026)
                .replaceFirst(
                        "(?s)\\n  ]", ",\n    {\"name\": \"节\", \"date\": \"2026-12-30\", \"isOffDay\": true}\n  ]");

        assertThatThrownBy(() -> notices.importHolidayCn(correction, "city-officer-1", "更正"))
                .isInstanceOf(CalendarHorizonException.class);
        assertThat(deadlines.get(notice.id())).isEqualTo(notice);
        assertThat(notices.loaded()).hasSize(3);
        assertThat(fixture.calendar.isWorkday(LocalDate.of(2026, 12, 30))).isTrue();
    }

    @Test
    void importsICalendarAndWantsToKnowWhoAndWhy() {
        String text = HolidayNoticeReaderTest.calendar(HolidayNoticeReaderTest.event("元旦假期", "20270101", "20270104"));
        assertThatThrownBy(() -> notices.importICalendar(text, " ", null))
                .isInstanceOfSatisfying(
                        HolidayNoticeException.class,
                        e -> assertThat(e.fields()).extracting("field").containsExactly("who", "why"));

        ImportedNotice imported = notices.importICalendar(text, "city-officer-1", "通知印发");

        assertThat(imported.warnings()).hasSize(3).first().asString().contains("2027-05-01");
        assertThat(fixture.calendar.isWorkday(LocalDate.of(2027, 1, 3))).isFalse();
    }

    @Test
    void noDeadlineIsComputedFromACalendarThatIsBeingReplaced() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Deadline> opening = CompletableFuture.supplyAsync(() -> fixture.transaction(() -> {
            Deadline pending = review(5);
            opened.countDown();
            await(goOn);
            return pending;
        }));
        await(opened);
        CompletableFuture<ImportedNotice> importing =
                CompletableFuture.supplyAsync(() -> notices.importHolidayCn(madeUp2027(), "city-officer-1", "通知印发"));
        untilSomebodyWaits("advisory");
        goOn.countDown();

        assertThat(opening.get(30, TimeUnit.SECONDS).pending()).isTrue();
        assertThat(importing.get(30, TimeUnit.SECONDS).movedDeadlines()).isOne();
        assertThat(deadlines.get(opening.get().id()).lastDay()).isEqualTo("2027-01-05");
    }

    /** Longer than the import waits for a lock; it must try again, whoever tells it that the lock was not free. */
    @Test
    void anImportOutlastsAClickThatHoldsADeadlineForTwoSeconds() throws Exception {
        Deadline review = review(5);
        CountDownLatch held = new CountDownLatch(1);
        var click = CompletableFuture.runAsync(() -> fixture.transactions.executeWithoutResult(status -> {
            fixture.jdbc
                    .sql("SELECT id FROM gf_deadline WHERE id = :id FOR UPDATE")
                    .param("id", review.id())
                    .query()
                    .singleRow();
            held.countDown();
            fixture.jdbc.sql("SELECT pg_sleep(2)").query().singleRow();
        }));
        await(held);

        assertThat(notices.importHolidayCn(madeUp2027(), "city-officer-1", "通知印发")
                        .movedDeadlines())
                .isOne();
        click.get(30, TimeUnit.SECONDS);
        assertThat(deadlines.get(review.id()).pending()).isFalse();
    }

    @Test
    void ofTwoWhoStopTheSameClockTheSecondIsRefused() throws Exception {
        Deadline review = review(3);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> fixture.transactions.executeWithoutResult(status -> {
            deadlines.stop(review.id(), "补正");
            stopped.countDown();
            await(goOn);
        }));
        await(stopped);
        var second = CompletableFuture.runAsync(
                () -> fixture.transactions.executeWithoutResult(status -> deadlines.stop(review.id(), "再次补正")));
        untilSomebodyWaits("transactionid");
        goOn.countDown();

        first.get(30, TimeUnit.SECONDS);
        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(DeadlineException.class);
    }

    /** Until PostgreSQL says that somebody waits for a lock of this kind. */
    private void untilSomebodyWaits(String kind) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String waiting = "SELECT count(*) FROM pg_locks WHERE locktype = :kind AND NOT granted";
        while (fixture.jdbc
                        .sql(waiting)
                        .param("kind", kind)
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).isLessThan(patience);
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Deadline review(int workdays) {
        return open(workdays, false);
    }

    private Deadline open(int workdays, boolean published) {
        return fixture.transaction(() -> deadlines.openWorkdays(
                published ? "NOTICE" : "CASE",
                CASE,
                published ? "Wait_NoticeEnded" : "Task_ReviewAtCounty",
                workdays,
                false,
                published,
                published,
                "开始"));
    }
}
