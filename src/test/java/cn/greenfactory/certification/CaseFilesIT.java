package cn.greenfactory.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.shared.RefusalException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files come at any step and after a return; what an official may have decided on stays (第七条). */
class CaseFilesIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final CaseFiles files = fixture.bean(CaseFiles.class);
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aFileOfADraftOrASupplementIsTakenOutAgainUntilItIsHandedIn() {
        UUID caseId = fixture.draft();
        Attachment early = attach(caseId, "草稿.pdf");
        files.remove(caseId, early.id(), enterprise(caseId));

        fixture.applications.submit(caseId, new Submission(true, java.util.Map.of()));
        fixture.applications.giveNumber(caseId);
        fixture.counties.review(
                caseId, CountyOutcome.RETURN, "请补正", List.of(), List.of("能耗台账"), CertificationFixture.REVIEWER);
        Attachment supplement = attach(caseId, "台账.pdf");
        assertThat(supplement.sealed()).isFalse();
        files.remove(caseId, supplement.id(), enterprise(caseId));
        Attachment handedIn = attach(caseId, "台账二.pdf");
        fixture.applications.supplement(caseId, "已补正");

        assertThatThrownBy(() -> files.remove(caseId, handedIn.id(), enterprise(caseId)))
                .isInstanceOf(CaseStateException.class);
        assertThat(names(caseId)).contains("台账二.pdf").doesNotContain("草稿.pdf", "台账.pdf");
    }

    @Test
    void aFileThatComesWhileOfficialsDecideStaysForGood() {
        UUID caseId = fixture.submitted();
        int before = fixture.heard.of(CaseChanged.class).size();
        Attachment file = attach(caseId, "补充证明.pdf");

        assertThat(file.sealed()).isTrue();
        assertThat(fixture.heard.of(CaseChanged.class)).hasSize(before + 1);
        assertThatThrownBy(() -> files.remove(caseId, file.id(), enterprise(caseId)))
                .isInstanceOfSatisfying(
                        CaseStateException.class, e -> assertThat(e.article()).isEqualTo("第七条"));
        fixture.counties.review(
                caseId, CountyOutcome.RETURN, "请补正", List.of(), List.of("能耗台账"), CertificationFixture.REVIEWER);
        assertThatThrownBy(() -> files.remove(caseId, file.id(), enterprise(caseId)))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.type()).isEqualTo("attachment-sealed"));
        assertThat(names(caseId)).contains("补充证明.pdf");
    }

    @Test
    void aFileIsTakenAtEveryOpenStepAndNoneAfterTheEnd() {
        UUID caseId = fixture.recommended();
        attach(caseId, "推荐后.pdf");
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        attach(caseId, "评审中.pdf");
        fixture.rounds.cancel(roundId, "政策调整", CertificationFixture.OFFICER);

        assertThatThrownBy(() -> attach(caseId, "太晚.pdf")).isInstanceOf(CaseStateException.class);
        assertThat(names(caseId)).contains("推荐后.pdf", "评审中.pdf").doesNotContain("太晚.pdf");
    }

    private Attachment attach(UUID caseId, String name) {
        byte[] content = ("%PDF-1.4\n% " + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return files.attach(caseId, "EVIDENCE", name, new ByteArrayInputStream(content), enterprise(caseId));
    }

    private String enterprise(UUID caseId) {
        return Applications.who(fixture.applications.get(caseId));
    }

    private List<String> names(UUID caseId) {
        return fixture.bean(Attachments.class).of("CASE", caseId).stream()
                .map(Attachment::fileName)
                .toList();
    }
}
