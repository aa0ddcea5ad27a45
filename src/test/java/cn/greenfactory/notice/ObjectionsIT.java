package cn.greenfactory.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.greenfactory.documents.Attachment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

class ObjectionsIT {

    @TempDir
    private Path folder;

    private NoticeFixture f;
    private UUID noticeId;

    @BeforeEach
    void onNotice() {
        f = new NoticeFixture("2026-03-02T09:00", folder);
        noticeId = f.publish();
    }

    @AfterEach
    void close() {
        f.close();
    }

    @Test
    void holdsTheCaseFromReceiptAndTellsWhoListens() {
        Receipt receipt = f.file(noticeId, f.against(0, "甲公司能耗数据不实"));

        assertThat(receipt.number()).isEqualTo("YY-2026-0001");
        assertThat(receipt.receipt()).hasSize(40);
        assertThat(f.holds.anyOpen(f.caseOf(0))).isTrue();
        assertThat(f.holds.anyOpen(f.caseOf(1))).isFalse();
        assertThat(f.events(ObjectionFiled.class)).singleElement().satisfies(e -> {
            assertThat(e.caseId()).isEqualTo(f.caseOf(0));
            assertThat(e.enterpriseId()).isEqualTo(f.lists.proposed.get(0).enterpriseId());
            assertThat(e.roundId()).isEqualTo(f.roundId);
        });
        assertThat(f.objections.progress(receipt.receipt()).state()).isEqualTo(ObjectionState.RECEIVED);
    }

    @Test
    void whoFiledTooOftenStillGetsTheFirstReceiptForARepeat() {
        Receipt first = f.file(noticeId, f.against(0, "事实一"));
        for (int i = 2; i <= 20; i++) {
            f.file(noticeId, f.against(0, "事实" + i));
        }
        assertThatExceptionOfType(ObjectionException.class)
                .isThrownBy(() -> f.file(noticeId, f.against(0, "又一件")))
                .withMessageContaining("过多");

        Receipt again = f.file(noticeId, f.against(0, "事实一"));

        assertThat(again.repeated()).isTrue();
        assertThat(again.receipt()).isEqualTo(first.receipt());
    }

    @Test
    void theLastMinuteCountsAndTheNextDayIsLate() {
        f.now("2026-03-09T23:59:59.999999");
        UUID inTime = f.file(noticeId, f.against(0, "最后一分钟")).objectionId();
        f.now("2026-03-10T00:00");
        UUID late = f.file(noticeId, f.against(0, "迟了一步")).objectionId();

        assertThat(f.handling.admissibility(inTime)).isEqualTo(new AdmissibilityFacts(true, true, true, true, true));
        assertThat(f.handling.admissibility(late).withinPeriod()).isFalse();
    }

    @Test
    void aFilingThatWaitsBehindTheEndOfTheNoticeIsStillInTime() throws Exception {
        f.now("2026-03-09T23:59:59.9");
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            Future<?> holder = pool.submit(() -> f.run(() -> {
                f.lists.lock(f.roundId);
                locked.countDown();
                await(release);
            }));
            await(locked);
            Future<Receipt> filing = pool.submit(() -> f.file(noticeId, f.against(0, "压哨提交")));
            waiting(1);
            f.now("2026-03-10T00:00");
            Future<Notice> end = pool.submit(() -> f.in(() -> f.notices.end(noticeId)));
            waiting(2);
            release.countDown();
            holder.get();

            assertThat(end.get().state()).isEqualTo(NoticeState.ENDED);
            assertThat(f.objections.get(filing.get().objectionId()).withinPeriod())
                    .isTrue();
            assertThat(f.holds.anyOpen(f.caseOf(0))).isTrue();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theSameContentTwiceIsOneObjectionEvenAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Receipt>> all = IntStream.range(0, 4)
                    .mapToObj(n -> pool.submit(() -> f.file(noticeId, withEvidence())))
                    .toList();
            Set<String> receipts = new java.util.HashSet<>();
            for (Future<Receipt> one : all) {
                receipts.add(one.get().receipt());
            }
            assertThat(receipts).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(f.file(noticeId, withEvidence()).repeated()).isTrue();
        assertThat(f.events(ObjectionFiled.class)).hasSize(1);
        UUID id = f.objections.ofRound(f.roundId).get(0).id();
        assertThat(f.attachments.of("OBJECTION", id))
                .extracting(Attachment::fileName)
                .containsExactly("证据.pdf");
    }

    @Test
    void isRefusedBeforeTheNoticeAndAfterItsRevocation() {
        assertThatExceptionOfType(ObjectionException.class)
                .isThrownBy(() -> f.objections.record(
                        noticeId, f.against(0, "早了"), NoticeFixture.instant("2026-03-02T08:59"), "city-officer-1"))
                .withMessageContaining("尚未发布");
        assertThatExceptionOfType(NoticeException.class)
                .isThrownBy(() -> f.file(UUID.randomUUID(), f.against(0, "没有这份公示")));
        f.in(() -> f.changes.revoke(noticeId, "有误", "city-head-1"));
        assertThatExceptionOfType(ObjectionException.class)
                .isThrownBy(() -> f.file(noticeId, f.against(0, "撤销以后")))
                .withMessageContaining("已撤销");
        assertThat(f.objections.ofRound(f.roundId)).isEmpty();
    }

    @Test
    void paperIsJudgedByItsReceiptStamp() {
        f.now("2026-03-11T10:00");
        UUID id = f.objections
                .record(noticeId, f.against(0, "书面异议"), NoticeFixture.instant("2026-03-09T17:30"), "city-officer-1")
                .objectionId();

        assertThat(f.objections.get(id)).satisfies(o -> {
            assertThat(o.withinPeriod()).isTrue();
            assertThat(o.recordedBy()).isEqualTo("city-officer-1");
        });
        assertThat(f.calendar.deadlines.find("OBJECTION", id, "Task_DecideObjection"))
                .hasValueSatisfying(d -> assertThat(d.lastDay()).isEqualTo("2026-03-30"));
        assertThatExceptionOfType(ObjectionException.class)
                .isThrownBy(() -> f.objections.record(
                        noticeId, f.against(0, "未来"), NoticeFixture.instant("2026-03-12T00:00"), "city-officer-1"))
                .withMessageContaining("不能晚于现在");
    }

    @Test
    void anOmissionFindsItsCaseAndOtherwiseLooksTheSame() {
        UUID found = f.file(noticeId, omitted("丙公司")).objectionId();
        UUID unknown = f.file(noticeId, omitted("丁公司")).objectionId();

        assertThat(f.objections.get(found).caseId())
                .isEqualTo(f.lists.left.get(0).caseId());
        assertThat(f.objections.get(unknown).caseId()).isNull();
        assertThat(f.handling.enterpriseHeard(unknown)).isFalse();
        assertThatExceptionOfType(ObjectionException.class)
                .isThrownBy(() -> f.file(noticeId, omitted("甲公司")))
                .withMessageContaining("已在公示名单内");
        assertThatExceptionOfType(ObjectionException.class)
                .isThrownBy(() -> f.file(noticeId, NoticeFixture.objection(ObjectionTarget.LISTED, null, "丙公司", "事实")))
                .withMessageContaining("名单内没有");
    }

    @Test
    void whatIsTooLongOrTooOftenIsRefusedInWords() {
        assertThatExceptionOfType(ObjectionException.class)
                .isThrownBy(() -> f.file(noticeId, f.against(0, "长".repeat(5001))))
                .satisfies(e -> assertThat(e.fields()).extracting("field").containsExactly("facts"));
        IntStream.range(0, 19).forEach(n -> f.file(noticeId, f.against(0, "第" + n + "次")));
        assertThatExceptionOfType(ObjectionException.class)
                .isThrownBy(() -> f.file(noticeId, f.against(0, "再来一次")))
                .withMessageContaining("过多");
        f.now("2026-03-02T10:00");
        assertThat(f.file(noticeId, f.against(0, "一小时后")).repeated()).isFalse();
    }

    @Test
    void evidenceThatCannotBeTakenLeavesNothingBehind() {
        Evidence program = new Evidence("a.exe", new ByteArrayResource("MZ".getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(cn.greenfactory.documents.AttachmentRefusedException.class)
                .isThrownBy(() -> f.file(noticeId, with(program)));
        assertThat(f.objections.ofRound(f.roundId)).isEmpty();
        assertThat(f.file(noticeId, f.against(0, "随后")).number()).isEqualTo("YY-2026-0001");
    }

    private NewObjection withEvidence() {
        byte[] pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        return with(new Evidence("证据.pdf", new ByteArrayResource(pdf)));
    }

    private NewObjection with(Evidence evidence) {
        return new NewObjection(
                ObjectionTarget.LISTED,
                f.caseOf(0),
                null,
                ObjectorKind.UNIT,
                "某单位",
                "0311-00000000",
                true,
                "有证据的异议",
                null,
                List.of(evidence));
    }

    private static NewObjection omitted(String named) {
        return NoticeFixture.objection(ObjectionTarget.OMITTED, null, named, "应当列入");
    }

    /** Until so many transactions wait for an advisory lock. */
    private void waiting(int count) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (f.jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                        .query(Integer.class)
                        .single()
                < count) {
            assertThat(System.nanoTime()).isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
