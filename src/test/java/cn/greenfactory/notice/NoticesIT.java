package cn.greenfactory.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.greenfactory.calendar.CalendarHorizonException;
import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.documents.Paper;
import cn.greenfactory.process.Calendars;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

class NoticesIT {

    @TempDir
    private Path folder;

    private NoticeFixture f;

    @AfterEach
    void close() {
        f.close();
    }

    @Test
    void publishesTheApprovedListOnceFrozenNumberedHashedAndOnPaper() {
        f = at("2026-03-02T09:00");

        UUID id = f.publish();
        Publication again = f.in(() -> f.notices.publish(id, f.roundId));

        assertThat(again.listUnchanged()).isTrue();
        assertThat(again.number()).isEqualTo("石工信绿示〔2026〕1号");
        assertThat(f.notices.ofRound(f.roundId)).singleElement().satisfies(n -> {
            assertThat(n.lastDay()).isEqualTo("2026-03-09");
            assertThat(n.closesAt()).isEqualTo(NoticeFixture.instant("2026-03-10T00:00"));
            assertThat(n.kind()).isEqualTo(NoticeKind.MAIN);
        });
        assertThat(f.notices.versions(id)).singleElement().satisfies(v -> {
            assertThat(v.sha256()).isEqualTo(Texts.sha256(v.canonicalJson()));
            assertThat(v.canonicalJson()).startsWith("{\"approvedSha256\":").contains("甲公司", "乙公司");
        });
        assertThat(f.papers.of(id)).extracting(Paper::number).containsExactly("石工信绿示〔2026〕1号");
        assertThat(f.lists.told).containsExactly("opened");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, false, 2026-05-11",
        "2026-04-30, true, 2026-05-09",
        "2026-09-18, false, 2026-09-24",
        "2026-09-18, true, 2026-09-23",
        "2025-12-30, false, 2026-01-07",
        "2025-12-30, true, 2026-01-06"
    })
    void countsFiveWorkingDaysAsTheRoundSays(String day, boolean countPublicationDay, LocalDate lastDay) {
        f = at(day + "T10:00");
        f.lists.countPublicationDay = countPublicationDay;

        assertThat(f.notices.get(f.publish()).lastDay()).isEqualTo(lastDay);
    }

    @Test
    void refusesAPeriodBeyondTheCalendarBeforeAnythingIsWritten() {
        f = at("2026-12-28T10:00");

        assertThatExceptionOfType(CalendarHorizonException.class)
                .isThrownBy(f::publish)
                .withMessageContaining("2027");
        assertThat(f.notices.ofRound(f.roundId)).isEmpty();
    }

    @Test
    void aListChangedSinceItsApprovalGoesBackToTheCity() {
        f = at("2026-03-02T09:00");
        f.lists.differences.add("甲公司已撤回");

        Publication result = f.in(() -> f.notices.publish(f.notices.nextId(f.roundId), f.roundId));

        assertThat(result.listUnchanged()).isFalse();
        assertThat(result.differences()).containsExactly("甲公司已撤回");
        assertThat(f.notices.ofRound(f.roundId)).isEmpty();
        assertThat(f.lists.told).containsExactly("returned 甲公司已撤回");
    }

    @Test
    void endsAtTheFirstInstantAfterTheLastDayAndNeverBefore() {
        f = at("2026-03-02T09:00");
        UUID id = f.publish();
        f.now("2026-03-09T23:59:59");
        assertThatExceptionOfType(NoticeException.class)
                .isThrownBy(() -> f.in(() -> f.notices.end(id)))
                .withMessageContaining("2026-03-09");

        f.now("2026-03-10T00:00");
        f.in(() -> f.notices.end(id));
        f.in(() -> f.notices.end(id));

        assertThat(f.events(NoticeEnded.class)).singleElement().satisfies(e -> assertThat(e.caseIds())
                .containsExactly(f.caseOf(0), f.caseOf(1), f.lists.left.get(0).caseId()));
        assertThat(f.notices.get(id).state()).isEqualTo(NoticeState.ENDED);
        assertThat(f.periods.noticeClosesAt(id)).isEmpty();
    }

    @Test
    void aCorrectionRestartsTheFullPeriodForTheChangedRowOnly() {
        f = at("2026-03-02T09:00");
        UUID id = f.publish();
        f.now("2026-03-04T15:00");
        RowCorrection correction = new RowCorrection(f.caseOf(0), "甲股份有限公司", null, null);

        Notice after = f.in(() -> f.changes.correct(id, List.of(correction), "名称有误", "city-officer-1"));
        f.in(() -> f.notices.issuePapers(id));
        f.in(() -> f.notices.issuePapers(id));

        assertThat(after.lastDay()).isEqualTo("2026-03-11");
        assertThat(f.periods.noticeClosesAt(id)).contains(after.closesAt());
        assertThat(f.notices.rows(id))
                .extracting(NoticeRow::enterpriseName, NoticeRow::closesAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲股份有限公司", after.closesAt()),
                        org.assertj.core.groups.Tuple.tuple("乙公司", NoticeFixture.instant("2026-03-10T00:00")));
        assertThat(f.events(NoticeCorrected.class))
                .extracting(NoticeCorrected::version)
                .containsExactly(2);
        assertThat(f.papers.of(id)).hasSize(2);
        assertThat(f.papers.of(id).get(1).title()).contains("更正公告");
    }

    @Test
    void theFullPeriodOfACorrectionFollowsTheCalendarAndIsNeverShortened() {
        f = at("2026-03-02T09:00");
        UUID id = f.publish();
        f.now("2026-03-04T09:00");
        RowCorrection correction = new RowCorrection(f.caseOf(0), "甲股份有限公司", null, null);
        f.in(() -> f.changes.correct(id, List.of(correction), "名称有误", "city-officer-1"));
        assertThat(f.periods.noticeClosesAt(id)).contains(NoticeFixture.instant("2026-03-12T00:00"));

        f.calendar.notices.importHolidayCn(Calendars.of2026With("2026-03-10"), "city-officer-1", "更正");
        assertThat(f.periods.noticeClosesAt(id)).contains(NoticeFixture.instant("2026-03-13T00:00"));
        f.calendar.notices.importHolidayCn(Calendars.of2026With("2026-10-20"), "city-officer-1", "再更正");

        assertThat(f.periods.noticeClosesAt(id)).contains(NoticeFixture.instant("2026-03-13T00:00"));
        assertThat(f.periods.explainNotice(id)).anyMatch(text -> text.contains("重新起算（city-officer-1）：更正公告：名称有误"));
    }

    @Test
    void aPublishedEndNeverMovesForward() {
        f = at("2026-03-02T09:00");
        UUID id = f.publish();

        assertThatExceptionOfType(NoticeException.class)
                .isThrownBy(() ->
                        f.in(() -> f.changes.lengthen(id, LocalDate.parse("2026-03-09"), "再等等", "city-officer-1")))
                .withMessageContaining("2026-03-09");
        Notice longer = f.in(() -> f.changes.lengthen(id, LocalDate.parse("2026-03-13"), "系统故障", "city-officer-1"));
        RowCorrection small = new RowCorrection(f.caseOf(1), null, "二厂", null);
        Notice corrected = f.in(() -> f.changes.correct(id, List.of(small), "厂名有误", "city-officer-1"));

        assertThat(longer.lastDay()).isEqualTo("2026-03-13");
        assertThat(corrected.closesAt()).isEqualTo(longer.closesAt());
        assertThat(f.papers.of(id)).hasSize(2);
        assertThat(f.notices.versions(id))
                .extracting(NoticeVersion::kind)
                .containsExactly(VersionKind.FIRST, VersionKind.EXTENSION, VersionKind.CORRECTION);
    }

    @Test
    void aDeadlineTheCalendarMovedIsPublishedByWhoeverLocksTheNoticeNext() {
        f = at("2026-03-02T09:00");
        UUID id = f.publish();
        Deadline deadline =
                f.calendar.deadlines.find("NOTICE", id, "Wait_NoticeEnded").orElseThrow();
        f.run(() -> f.calendar.deadlines.extend(deadline.id(), LocalDate.parse("2026-03-11"), "system", "调休"));
        f.now("2026-03-10T00:00");

        assertThatExceptionOfType(NoticeException.class)
                .isThrownBy(() -> f.in(() -> f.notices.end(id)))
                .withMessageContaining("2026-03-11");
        f.in(() -> f.notices.issuePapers(id));

        assertThat(f.notices.get(id).lastDay()).isEqualTo("2026-03-11");
        assertThat(f.notices.versions(id))
                .extracting(NoticeVersion::kind)
                .containsExactly(VersionKind.FIRST, VersionKind.EXTENSION);
    }

    @Test
    void aRevokedNoticeReturnsTheListAndALaterOneStandsBesideIt() {
        f = at("2026-03-02T09:00");
        UUID first = f.publish();

        Notice revoked = f.in(() -> f.changes.revoke(first, "名单有重大错误", "city-head-1"));
        f.in(() -> f.notices.issuePapers(first));
        f.now("2026-03-20T00:00");

        assertThat(revoked.state()).isEqualTo(NoticeState.REVOKED);
        assertThat(f.lists.told).contains("returned 名单有重大错误");
        assertThat(f.papers.of(first).get(1).title()).contains("撤销公示公告");
        assertThatExceptionOfType(NoticeException.class).isThrownBy(() -> f.in(() -> f.notices.end(first)));
        assertThatExceptionOfType(NoticeException.class).isThrownBy(f::publish).withMessageContaining("已在公示");
        f.lists.listId = UUID.randomUUID();
        UUID second = f.publish();
        assertThat(second).isNotEqualTo(first);
        assertThat(f.notices.get(second).kind()).isEqualTo(NoticeKind.MAIN);
        assertThat(f.events(NoticeEnded.class)).isEmpty();
    }

    @Test
    void aNoticeAfterAnEndedOneIsASupplement() {
        f = at("2026-03-02T09:00");
        UUID first = f.publish();
        assertThatExceptionOfType(NoticeException.class).isThrownBy(f::publish);
        f.now("2026-03-10T00:00");
        f.in(() -> f.notices.end(first));
        f.lists.listId = UUID.randomUUID();

        Notice second = f.notices.get(f.publish());

        assertThat(second.kind()).isEqualTo(NoticeKind.SUPPLEMENT);
        assertThat(second.ordinal()).isEqualTo(2);
        assertThat(second.lastDay()).isEqualTo("2026-03-17");
    }

    @Test
    void aWithdrawalIsAnnouncedOnTheNoticeThatIsUp() {
        f = at("2026-03-02T09:00");
        UUID id = f.publish();

        f.run(() -> f.changes.announceWithdrawal(f.caseOf(1)));
        f.run(() -> f.changes.announceWithdrawal(f.caseOf(1)));

        assertThat(f.published.get(id).rows())
                .extracting(PublicNotice.Row::result)
                .containsExactly("公示中", "企业已撤回申报");
        assertThat(f.published.get(id).versions()).hasSize(2);
    }

    @Test
    void thePublicReadsWhatBecameOfEveryRow() {
        f = at("2026-03-02T09:00");
        UUID id = f.publish();
        f.now("2026-03-10T00:00");
        f.in(() -> f.notices.end(id));
        f.lists.certified.put(f.caseOf(0), true);

        assertThat(f.published.get(id).rows())
                .extracting(PublicNotice.Row::result)
                .containsExactly("已认定", "公示期满，待认定");
        assertThat(f.published.all()).singleElement().satisfies(n -> assertThat(n.rows())
                .isEmpty());
    }

    @Test
    void whatWasPublishedIsNeverRewritten() {
        f = at("2026-03-02T09:00");
        f.publish();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> f.jdbc.sql("UPDATE gf_notice_row SET enterprise_name = 'x'")
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> f.jdbc.sql("DELETE FROM gf_notice_version").update());
    }

    @Test
    void publishingFromSeveralThreadsGivesOneNoticeAndOneNumber() throws Exception {
        f = at("2026-03-02T09:00");
        UUID id = f.notices.nextId(f.roundId);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Publication>> all = IntStream.range(0, 4)
                    .mapToObj(n -> pool.submit(() -> f.in(() -> f.notices.publish(id, f.roundId))))
                    .toList();
            for (Future<Publication> one : all) {
                assertThat(one.get().number()).isEqualTo("石工信绿示〔2026〕1号");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(f.notices.ofRound(f.roundId)).hasSize(1);
    }

    private NoticeFixture at(String now) {
        return new NoticeFixture(now, folder);
    }
}
