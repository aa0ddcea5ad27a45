package cn.greenfactory.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.Paper;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.evaluation.Scoring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the papers on a case say (第八条、第十条). */
class CasePapersIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void afterAnUpheldObjectionTheNoticeSaysWhatWasFoundAndAnswered() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.noticed(roundId, ids, List.of());
        fixture.objections.upheld.add(ids.get(0));
        fixture.endings.objectionUpheld(ids.get(0));

        assertThat(text(ids.get(0)))
                .contains("现场核查发现产能数据不实", "异议 YY-2026-0001 经核实成立：不予认定")
                .doesNotContain(CaseStatus.OBJECTION_UPHELD.title());
        assertThat(fixture.applications.get(ids.get(0)).closeReason()).contains("不予认定");
    }

    @Test
    void aRefusalToCertifySaysWhatTheReviewCameTo() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        String opinion = fixture.bean(Trail.class)
                .last(ids.get(0), "Task_SignPanelOpinion")
                .orElseThrow()
                .opinion();
        fixture.noticed(roundId, ids, List.of());
        fixture.decide(roundId, ids, false);
        fixture.endings.notCertified(ids.get(0));

        assertThat(text(ids.get(0))).contains("评审意见：" + opinion);
    }

    @Test
    void aRecommendationGivesNoTotalWhereRowsAreNotScoredYet() {
        UUID caseId = fixture.recommended();
        int open = fixture.evaluations.score(caseId).total().openRows();
        fixture.endings.issueRecommendation(caseId);

        assertThat(open).isPositive();
        assertThat(text(caseId)).contains("待评定").doesNotContain("0.00");
    }

    @Test
    void pointsAreWrittenOnlyWhereThereIsAWholeTotal() {
        assertThat(CasePapers.points(new Scoring.Total("合计", null, null, 0, 3))).isEqualTo("不计分");
        assertThat(CasePapers.points(new Scoring.Total("合计", 100.0, null, 61.5, 2)))
                .isEqualTo("待评定");
        assertThat(CasePapers.points(new Scoring.Total("合计", 100.0, null, 61.5, 0)))
                .isEqualTo("61.50");
    }

    private String text(UUID caseId) {
        List<Paper> papers = fixture.bean(Papers.class).of(caseId);
        Paper newest = papers.get(papers.size() - 1);
        try (ZipInputStream word =
                new ZipInputStream(fixture.bean(Attachments.class).open(newest.sha256()))) {
            for (ZipEntry entry = word.getNextEntry(); entry != null; entry = word.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(word.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalStateException("no Word document");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
