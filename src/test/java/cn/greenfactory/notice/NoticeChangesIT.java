package cn.greenfactory.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.SeparationException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may change a notice that is up, and what that makes of them. */
class NoticeChangesIT {

    private static final LocalDate LATER = LocalDate.parse("2026-03-13");

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
    void whoActedAtACountyOfTheRoundChangesNothing() {
        f.actors.record(f.caseOf(0), "CASE", f.roundId, "li", Capacity.COUNTY_REVIEWER, "Task_ReviewAtCounty");
        RowCorrection correction = new RowCorrection(f.caseOf(1), null, "二厂", null);
        Map<String, Runnable> changes = Map.of(
                "correct", () -> f.changes.correct(noticeId, List.of(correction), "厂名有误", "li"),
                "lengthen", () -> f.changes.lengthen(noticeId, LATER, "系统故障", "li"),
                "revoke", () -> f.changes.revoke(noticeId, "名单有误", "li"));
        changes.forEach((name, change) -> assertThatExceptionOfType(SeparationException.class)
                .as(name)
                .isThrownBy(() -> f.run(change))
                .withMessageContaining("县级办理过"));
        assertThat(f.notices.get(noticeId).version()).isOne();
    }

    @Test
    void whoChangedItHadAPartAndVerifiesNoObjectionToIt() {
        f.run(() -> f.changes.lengthen(noticeId, LATER, "系统故障", "city-officer-2"));
        UUID id = f.file(noticeId, f.against(0, "能耗数据不实")).objectionId();
        f.run(() -> f.handling.suggest(id, true, "符合"));
        f.run(() -> f.handling.expireResponse(id));

        assertThatExceptionOfType(SeparationException.class)
                .isThrownBy(() -> f.run(() -> f.handling.verify(id, "属实", "city-officer-2")));
        assertThat(new AuditTrail(f.jdbc, new ObjectMapper(), f.clock).of(noticeId))
                .anySatisfy(row -> {
                    assertThat(row.act()).isEqualTo("NoticeLengthened");
                    assertThat(row.before()).isNotNull();
                    assertThat(row.after().asText()).isEqualTo("2026-03-13");
                });
    }
}
