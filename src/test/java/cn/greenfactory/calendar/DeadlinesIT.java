package cn.greenfactory.calendar;

import static cn.greenfactory.calendar.CalendarFixture.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class DeadlinesIT {

    private static final UUID CASE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final CalendarFixture fixture = CalendarFixture.at("2026-02-13T15:00");
    private final Deadlines deadlines = fixture.deadlines;

    @Test
    void aNoticeIsARowThatEndsAtMidnightAfterItsLastDay() {
        Deadline notice = notice();

        assertThat(notice.lastDay()).isEqualTo("2026-02-27");
        assertThat(notice.closesAt()).isEqualTo(instant("2026-02-28T00:00"));
        assertThat(notice.skipped()).hasSize(9).allMatch(day -> day.reason().equals("春节"));
        assertThat(deadlines.find("NOTICE", CASE, "Wait_NoticeEnded")).contains(notice);
        assertThat(deadlines.get(notice.id())).isEqualTo(notice);
    }

    @Test
    void countsThePublicationDayWhereTheRoundSaysSo() {
        assertThat(deadlines
                        .openWorkdays("NOTICE", CASE, "Wait_NoticeEnded", 5, true, true, true, "公示发布")
                        .lastDay())
                .isEqualTo("2026-02-26");
    }

    @Test
    void explainsItselfInChinese() {
        assertThat(deadlines.explain(notice().id()))
                .containsExactly(
                        "起算：2026年2月13日（星期五），公示发布。",
                        "规则：5 个工作日，起算当日不计入（《民法典》第二百零一条）。",
                        "不计入的日期：2月15日至2月23日春节，共 9 天。",
                        "调休上班、计为工作日：2月14日。",
                        "最后一日：2026年2月27日（星期五），当日 24:00 截止。");
    }

    @Test
    void refusesOutsidersBeyondTheCalendarBeforeAnythingIsWritten() {
        fixture.clock.set(instant("2026-12-28T10:00"));

        assertThatThrownBy(() -> deadlines.openWorkdays("CASE", CASE, "Task_X", 5, false, true, false, "补正"))
                .isInstanceOf(CalendarHorizonException.class)
                .hasMessageContaining("2027");
        assertThatThrownBy(this::notice).isInstanceOf(CalendarHorizonException.class);
        assertThat(rows("gf_deadline") + rows("gf_deadline_change")).isZero();
    }

    @Test
    void leavesAnInternalOnePendingAndSaysWhatItWaitsFor() {
        fixture.clock.set(instant("2026-12-28T10:00"));

        Deadline review = review(5);

        assertThat(review.pending()).isTrue();
        assertThat(review.closesAt()).isNull();
        assertThat(deadlines.explain(review.id())).last().isEqualTo("最后一日待定：2027 年的国务院放假安排尚未导入，导入后自动确定。");
    }

    @Test
    void onlyThoseThatStandBeforeADayIsKnownWait() {
        Deadline known = review(5);
        stop(known);
        assertThat(deadlines.waiting("CASE", "Task_ReviewAtCounty")).isEmpty();
        close(known);
        fixture.clock.set(instant("2026-12-28T10:00"));
        Deadline review = review(5);
        assertThat(deadlines.waiting("CASE", "Task_ReviewAtCounty"))
                .as("it runs")
                .isEmpty();
        stop(review);
        assertThat(deadlines.waiting("CASE", "Task_ReviewAtCounty")).containsExactly(CASE);
        assertThat(deadlines.waiting("CASE", "Task_X")).isEmpty();
        assertThat(deadlines.waiting("ROUND", "Task_ReviewAtCounty")).isEmpty();
        close(review);
        assertThat(deadlines.waiting("CASE", "Task_ReviewAtCounty")).isEmpty();
    }

    @Test
    void theClockStandsWhileTheEnterpriseSupplements() {
        fixture.clock.set(instant("2026-03-02T09:00"));
        Deadline review = review(10);
        assertThat(review.lastDay()).isEqualTo("2026-03-16");

        fixture.clock.set(instant("2026-03-05T17:00"));
        stop(review);
        assertThat(deadlines.get(review.id()).state()).isEqualTo("STOPPED");
        fixture.clock.set(instant("2026-03-12T09:00"));
        Deadline resumed = resume(review, 2);

        assertThat(resumed.lastDay()).isEqualTo("2026-03-23");
        assertThat(resumed.state()).isEqualTo("OPEN");
        assertThat(fixture.events)
                .contains(new DeadlineMoved(
                        review.id(),
                        "CASE",
                        CASE,
                        "Task_ReviewAtCounty",
                        instant("2026-03-17T00:00"),
                        instant("2026-03-24T00:00"),
                        "企业已补正"));
        assertThat(deadlines.explain(review.id()))
                .contains(
                        "2026年3月5日（星期四）中止计时：要求企业补正，剩余 7 个工作日。",
                        "2026年3月12日（星期四）恢复计时：企业已补正，剩余工作日自次日起算，不少于 2 个工作日，" + "最后一日由2026年3月16日（星期一）改为2026年3月23日（星期一）。",
                        "不计入的日期：3月14日至3月15日周末、3月21日至3月22日周末，共 4 天。");
    }

    @Test
    void atLeastTheMinimumRemainsAfterTheClockGoesOn() {
        fixture.clock.set(instant("2026-03-02T09:00"));
        Deadline review = review(3);
        fixture.clock.set(instant("2026-03-05T17:00"));
        stop(review);
        fixture.clock.set(instant("2026-03-12T09:00"));

        assertThat(resume(review, 2).lastDay()).isEqualTo("2026-03-16");
    }

    @Test
    void stoppingAndGoingOnOnTheSameDayChangesNothingHoweverOften() {
        fixture.clock.set(instant("2026-03-02T09:00"));
        Deadline review = review(10);
        for (int day = 3; day <= 6; day++) {
            fixture.clock.set(instant("2026-03-0" + day + "T10:00"));
            stop(review);
            assertThat(resume(review, 2).lastDay()).isEqualTo(review.lastDay());
        }
        assertThat(fixture.events).noneMatch(DeadlineMoved.class::isInstance);
    }

    @Test
    void aPublishedDayIsNeverShortenedOnlyExtended() {
        Deadline notice = notice();

        assertThatThrownBy(() -> extend(notice, "2026-02-26"))
                .isInstanceOf(DeadlineException.class)
                .hasMessageContaining("不得提前")
                .hasMessageContaining("第十条");
        Deadline longer = extend(notice, "2026-03-06");
        assertThatThrownBy(() -> extend(notice, "2026-03-05")).isInstanceOf(DeadlineException.class);

        assertThat(longer.closesAt()).isEqualTo(instant("2026-03-07T00:00"));
        assertThat(deadlines.explain(notice.id()))
                .anyMatch(text -> text.contains("改期（city-officer-1）：网站故障，最后一日由2026年2月27日（星期五）改为2026年3月6日"));
    }

    @Test
    void aDayAPersonSetMayMoveBothWaysButNotIntoThePast() {
        Deadline closing =
                deadlines.openUntil("ROUND", CASE, "Wait_ApplicationsClosed", LocalDate.of(2026, 4, 30), "年度通知");

        assertThat(extend(closing, "2026-04-20").lastDay()).isEqualTo("2026-04-20");
        assertThat(extend(closing, "2026-05-02").closesAt()).isEqualTo(instant("2026-05-03T00:00"));
        assertThatThrownBy(() -> extend(closing, "2026-02-12")).hasMessageContaining("已经过去");
    }

    @Test
    void refusesWhatItsStateDoesNotAllow() {
        Deadline review = review(5);
        assertThatThrownBy(() -> resume(review, 2)).hasMessageContaining("正在计时，不能恢复计时");
        stop(review);
        assertThatThrownBy(() -> stop(review)).hasMessageContaining("已中止，不能中止");
        assertThatThrownBy(() -> extend(review, "2026-12-01")).hasMessageContaining("已中止，不能改期");
        close(review);
        close(review);
        assertThatThrownBy(() -> stop(review)).hasMessageContaining("已结束");
        assertThat(deadlines.find("CASE", CASE, "Task_ReviewAtCounty")).isEmpty();
        assertThat(fixture.jdbc
                        .sql("SELECT kind FROM gf_deadline_change ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("OPENED", "STOPPED", "CLOSED");
        assertThatThrownBy(() -> close(UUID.randomUUID())).hasMessageContaining("没有编号为");
    }

    @Test
    void theHistoryCannotBeRewritten() {
        notice();

        assertThatThrownBy(
                        () -> fixture.jdbc.sql("DELETE FROM gf_deadline_change").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("只增不改");
    }

    private Deadline notice() {
        return fixture.transaction(
                () -> deadlines.openWorkdays("NOTICE", CASE, "Wait_NoticeEnded", 5, false, true, true, "公示发布"));
    }

    private Deadline review(int workdays) {
        return fixture.transaction(() ->
                deadlines.openWorkdays("CASE", CASE, "Task_ReviewAtCounty", workdays, false, false, false, "申请已提交"));
    }

    private void stop(Deadline deadline) {
        fixture.transactions.executeWithoutResult(status -> deadlines.stop(deadline.id(), "要求企业补正"));
    }

    private Deadline resume(Deadline deadline, int minimum) {
        return fixture.transaction(() -> deadlines.resume(deadline.id(), minimum, "企业已补正"));
    }

    private Deadline extend(Deadline deadline, String to) {
        return fixture.transaction(
                () -> deadlines.extend(deadline.id(), LocalDate.parse(to), "city-officer-1", "网站故障"));
    }

    private void close(Deadline deadline) {
        close(deadline.id());
    }

    private void close(UUID id) {
        fixture.transactions.executeWithoutResult(status -> deadlines.close(id));
    }

    private long rows(String table) {
        return fixture.jdbc
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
