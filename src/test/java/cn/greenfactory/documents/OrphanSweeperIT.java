package cn.greenfactory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OrphanSweeperIT {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final UUID owner = UUID.randomUUID();
    private final DataSource data = TestDatabase.create();
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(data));

    @TempDir
    private Path folder;

    private Attachments attachments;
    private OrphanSweeper sweeper;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        attachments = DocumentsFixture.attachments(data, folder, clock);
        sweeper = DocumentsFixture.sweeper(data, folder);
    }

    @Test
    void onlyOldBytesWithoutAnyRowAreDeleted() throws IOException {
        String kept = attach("kept").sha256();
        Attachment removed = attach("removed");
        attachments.remove(removed.id(), "someone");
        String orphan = rolledBack("orphan");
        makeAllOld();
        String young = rolledBack("young");

        assertThat(sweeper.sweep()).isEqualTo(1);

        assertThat(file(kept)).exists();
        assertThat(file(removed.sha256())).exists();
        assertThat(file(young)).exists();
        assertThat(file(orphan)).doesNotExist();
    }

    @Test
    void whatACrashLeftHalfWrittenIsDeleted() throws IOException {
        attach("any");
        Path half = Files.writeString(folder.resolve("tmp").resolve("in1.part"), "half");
        Path fresh = Files.writeString(folder.resolve("tmp").resolve("in2.part"), "half");
        Files.setLastModifiedTime(half, FileTime.from(LONG_AGO));

        sweeper.sweep();

        assertThat(half).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void aStoreOfAnotherDatabaseIsLeftAlone() throws IOException {
        String foreign = rolledBack("foreign");
        makeAllOld();

        assertThat(sweeper.sweep()).isZero();
        assertThat(file(foreign)).exists();
    }

    @Test
    void contentBeingAttachedIsNotSweptFromUnderIt() throws Exception {
        attach("any");
        String orphan = rolledBack("wanted");
        makeAllOld();
        CountDownLatch attached = new CountDownLatch(1);
        CountDownLatch swept = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<Attachment> uncommitted = pool.submit(() -> transaction.execute(status -> {
            Attachment row = attach("wanted");
            attached.countDown();
            await(swept);
            return row;
        }));
        await(attached);

        assertThat(sweeper.sweep()).isZero();
        swept.countDown();

        assertThat(uncommitted.get().sha256()).isEqualTo(orphan);
        assertThat(attachments.open(orphan)).isNotNull();
        pool.shutdown();
    }

    @Test
    void manyUploadsAgainstASweeperInALoopLoseNothing() throws Exception {
        attach("any");
        ExecutorService pool = Executors.newFixedThreadPool(5);
        CountDownLatch done = new CountDownLatch(4);
        Future<?> sweeping = pool.submit(() -> {
            while (done.getCount() > 0) {
                makeAllOld();
                sweeper.sweep();
            }
            return null;
        });
        for (int thread = 0; thread < 4; thread++) {
            pool.submit(() -> {
                for (int round = 0; round < 20; round++) {
                    rolledBack("shared " + round);
                    attach("shared " + round);
                }
                done.countDown();
                return null;
            });
        }
        sweeping.get();
        pool.shutdown();

        assertThat(attachments.of("CASE", owner)).hasSize(21).allSatisfy(row -> {
            try (var content = attachments.open(row.sha256())) {
                assertThat(content.readAllBytes()).hasSize((int) row.size());
            }
        });
    }

    private Attachment attach(String text) {
        return attachments.attach(
                "CASE", owner, "EVIDENCE", text + ".pdf", new ByteArrayInputStream(SampleFiles.pdf(text)), "someone");
    }

    private String rolledBack(String text) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return attach(text).sha256();
        });
    }

    private void makeAllOld() throws IOException {
        for (Path file : FilesBefore.in(folder, Instant.MAX)) {
            if (file.getFileName().toString().length() == 64 && Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            }
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
