package cn.greenfactory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.RefusalException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AttachmentsIT {

    private static final DataSource DATA = TestDatabase.create();

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final JdbcClient jdbc = JdbcClient.create(DATA);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATA));
    private final UUID caseId = UUID.randomUUID();

    @TempDir
    private Path folder;

    private Attachments attachments;

    @BeforeEach
    void open() {
        attachments = DocumentsFixture.attachments(DATA, folder, clock);
    }

    @Test
    void severalFilesOfAKindAreKeptWithTheirChineseNames() throws IOException {
        byte[] report = SampleFiles.pdf("第一份");
        Attachment first = attach("自评价报告.pdf", report);
        attach("自评价报告（补充）.docx", SampleFiles.docx("第二份"));

        assertThat(attachments.of("CASE", caseId))
                .extracting(Attachment::fileName)
                .containsExactlyInAnyOrder("自评价报告.pdf", "自评价报告（补充）.docx");
        assertThat(first.mediaType()).isEqualTo("application/pdf");
        assertThat(attachments.find(first.id())).contains(first);
        try (InputStream content = attachments.open(first.sha256())) {
            assertThat(content.readAllBytes()).isEqualTo(report);
        }
    }

    @Test
    void theSameUploadAgainReturnsTheFirst() {
        Attachment first = attach("a.pdf", SampleFiles.pdf("x"));

        assertThat(attach("a.pdf", SampleFiles.pdf("x"))).isEqualTo(first);
        assertThat(attachments.of("CASE", caseId)).hasSize(1);
    }

    @Test
    void whatIsNotTakenLeavesNeitherRowNorBytes() throws IOException {
        refused("attachment-type", "木马.pdf", new byte[] {'M', 'Z', 0, 1});
        refused("attachment-extension", "报告.docx", SampleFiles.pdf("x"));
        refused("attachment-extension", "报告.pdf\u202E.exe", SampleFiles.pdf("x"));
        refused("attachment-empty", "空.pdf", new byte[0]);
        refused("attachment-too-large", "大.pdf", new byte[20 * 1024 * 1024 + 1]);

        assertThat(attachments.of("CASE", caseId)).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void theBureausSettingLowersTheLimit() {
        DataSource data = TestDatabase.create();
        new Settings(JdbcClient.create(data), clock)
                .put("attachmentMaxMegabytes", "1", LocalDate.of(2026, 3, 1), "admin", "磁盘空间不足");
        Attachments limited = DocumentsFixture.attachments(data, folder, clock);

        assertThatThrownBy(() -> limited.attach(
                        "CASE", caseId, "EVIDENCE", "a.pdf", new ByteArrayInputStream(new byte[1_100_000]), "someone"))
                .hasMessageContaining("不得超过 1 MB");
    }

    @Test
    void aRollBackLeavesNoRowAndTheNextUploadFindsItsBytes() {
        transaction.executeWithoutResult(status -> {
            attach("a.pdf", SampleFiles.pdf("zurück"));
            status.setRollbackOnly();
        });
        assertThat(attachments.of("CASE", caseId)).isEmpty();

        Attachment again = attach("a.pdf", SampleFiles.pdf("zurück"));
        assertThat(attachments.open(again.sha256())).isNotNull();
    }

    @Test
    void aStoreThatFailsLeavesNoRow() throws IOException {
        byte[] content = SampleFiles.pdf("voll");
        String sha256 = attach("a.pdf", content).sha256();
        Files.delete(folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256));
        Files.delete(folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)));
        Files.writeString(folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)), "in the way");
        UUID other = UUID.randomUUID();

        assertThatThrownBy(() -> attachments.attach(
                        "CASE", other, "EVIDENCE", "a.pdf", new ByteArrayInputStream(content), "someone"))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(attachments.of("CASE", other)).isEmpty();
    }

    @Test
    void removingOnlyMarksAndOnlyBeforeSubmission() {
        Attachment draft = attach("草稿.pdf", SampleFiles.pdf("1"));
        attachments.remove(draft.id(), "enterprise-1");
        Attachment handedIn = attach("报告.pdf", SampleFiles.pdf("2"));
        attachments.seal("CASE", caseId);
        Attachment supplement = attach("补充.pdf", SampleFiles.pdf("3"));

        assertThat(attachments.of("CASE", caseId))
                .extracting(Attachment::fileName)
                .containsOnly("报告.pdf", "补充.pdf");
        assertThatThrownBy(() -> attachments.remove(handedIn.id(), "enterprise-1"))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.type()).isEqualTo("attachment-sealed"));
        attachments.remove(supplement.id(), "enterprise-1");
        assertThatThrownBy(() -> attachments.remove(draft.id(), "enterprise-1"))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.type()).isEqualTo("attachment-unknown"));
        assertThat(jdbc.sql("SELECT count(*) FROM gf_attachment WHERE owner_id = ?")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aRowCanNeitherBeDeletedNorGivenOtherContent() {
        attach("a.pdf", SampleFiles.pdf("fest"));

        assertThatThrownBy(() -> jdbc.sql("DELETE FROM gf_attachment").update()).hasMessageContaining("只增不改");
        assertThatThrownBy(() -> jdbc.sql("UPDATE gf_attachment SET sha256 = repeat('0', 64)")
                        .update())
                .hasMessageContaining("只增不改");
    }

    @Test
    void oneContentIsReadOnlyThroughAnOwnerThatIsOpenToThePerson() {
        Attachment mine = attach("我的.pdf", SampleFiles.pdf("相同"));
        UUID otherCase = UUID.randomUUID();
        attachments.attach(
                "CASE", otherCase, "EVIDENCE", "他的.pdf", new ByteArrayInputStream(SampleFiles.pdf("相同")), "other");
        FileGate gate = DocumentsFixture.gate(
                attachments,
                (kind, owner, fileKind, user, groups) -> owner.equals(caseId) && groups.contains("county-1"));

        assertThat(gate.require(mine.sha256(), "u", Set.of("county-1"))).isEqualTo(mine);
        assertThat(gate.readable(attachments.withContent(mine.sha256()), "u", Set.of("county-1")))
                .containsExactly(mine);
        assertThatThrownBy(() -> gate.require(mine.sha256(), "u", Set.of("county-2")))
                .isInstanceOf(AttachmentRefusedException.class);
        assertThatThrownBy(() -> gate.require(mine.id(), "u", Set.of("county-2")))
                .isInstanceOf(AttachmentRefusedException.class);
        assertThatThrownBy(() -> gate.require(UUID.randomUUID(), "u", Set.of("county-1")))
                .isInstanceOf(AttachmentRefusedException.class);
    }

    private void refused(String type, String fileName, byte[] content) {
        assertThatThrownBy(() -> attach(fileName, content))
                .isInstanceOfSatisfying(
                        RefusalException.class, e -> assertThat(e.type()).isEqualTo(type));
    }

    private Attachment attach(String fileName, byte[] content) {
        return attachments.attach(
                "CASE", caseId, "EVIDENCE", fileName, new ByteArrayInputStream(content), "enterprise-1");
    }

    private long files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
