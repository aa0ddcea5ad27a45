package cn.greenfactory.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Instant PUBLISHED = NoticeFixture.instant("2026-03-02T09:00");
    private static final Instant CLOSES = NoticeFixture.instant("2026-03-10T00:00");

    private final UUID caseId = new UUID(0, 1);
    private final Notice notice = new Notice(
            new UUID(0, 9),
            new UUID(0, 8),
            new UUID(0, 7),
            2026,
            1,
            NoticeKind.MAIN,
            "石工信绿示〔2026〕1号",
            NoticeState.OPEN,
            PUBLISHED,
            CLOSES,
            5,
            false,
            "a".repeat(64),
            "city-head-1",
            1);
    private final NoticeRow row = new NoticeRow(
            1,
            caseId,
            "LSGC-2026-130102-0001",
            new UUID(0, 2),
            "91130102MA0TEXT04W",
            "甲公司",
            "一厂",
            "长安区",
            "3011 非金属矿物制品业",
            RowStanding.LISTED,
            CLOSES);

    @Test
    void thePeriodRunsFromPublicationToTheEndOfTheLastDay() {
        assertThat(notice.lastDay()).isEqualTo("2026-03-09");
        assertThat(notice.inPeriod(PUBLISHED)).isTrue();
        assertThat(notice.inPeriod(PUBLISHED.minusNanos(1))).isFalse();
        assertThat(notice.inPeriod(CLOSES.minusNanos(1))).isTrue();
        assertThat(notice.inPeriod(CLOSES)).isFalse();
    }

    @Test
    void theCanonicalListIsOneTextForOneContent() {
        CanonicalList canonical = new CanonicalList();

        String json = canonical.of(notice, VersionKind.FIRST, PUBLISHED, List.of(row), null);

        assertThat(json)
                .isEqualTo("{\"approvedSha256\":\"" + "a".repeat(64)
                        + "\",\"closesAt\":\"2026-03-09T16:00:00Z\",\"kind\":\"FIRST\",\"notice\":\"石工信绿示〔2026〕1号\","
                        + "\"publishedAt\":\"2026-03-02T01:00:00Z\",\"rows\":[{\"applicationNumber\":"
                        + "\"LSGC-2026-130102-0001\",\"closesAt\":\"2026-03-09T16:00:00Z\",\"county\":\"长安区\","
                        + "\"creditCode\":\"91130102MA0TEXT04W\",\"enterprise\":\"甲公司\",\"factory\":\"一厂\","
                        + "\"industry\":\"3011 非金属矿物制品业\",\"ordinal\":1,\"standing\":\"LISTED\"}],\"version\":1}");
        assertThat(canonical.of(notice, VersionKind.FIRST, PUBLISHED, List.of(row.withdrawn()), null))
                .isNotEqualTo(json);
    }

    @Test
    void aCorrectionMustNameListedRowsAndChangeThem() {
        assertThat(NoticeChecks.byCase(List.of(correction(caseId, "甲股份公司")), List.of(row)))
                .containsOnlyKeys(caseId);
        refused(correction(caseId, "甲公司"), row, "相同");
        refused(correction(caseId, "甲".repeat(201)), row, "过长");
        refused(correction(new UUID(0, 3), "丙公司"), row, "重新批准");
        refused(correction(caseId, "甲股份公司"), row.withdrawn(), "重新批准");
    }

    @Test
    void aTextForOthersCarriesNeitherNameNorContactOfTheObjector() {
        Objector objector = new Objector(ObjectorKind.PERSON, "王小明", "13800000000", false);

        assertThat(Texts.without("王小明（13800000000）反映甲公司", objector)).isEqualTo("×××（×××）反映甲公司");
        assertThat(Texts.without(null, objector)).isNull();
        assertThat(Texts.orNull(" \u0000 ")).isNull();
    }

    private static RowCorrection correction(UUID id, String name) {
        return new RowCorrection(id, name, null, null);
    }

    private static void refused(RowCorrection correction, NoticeRow row, String words) {
        assertThatExceptionOfType(NoticeException.class)
                .isThrownBy(() -> NoticeChecks.byCase(List.of(correction), List.of(row)))
                .withMessageContaining(words);
    }
}
