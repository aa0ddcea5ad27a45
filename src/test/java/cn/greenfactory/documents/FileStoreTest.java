package cn.greenfactory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileStoreTest {

    /** SHA-256 of "abc", from FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private FileStore store;

    @BeforeEach
    void open() {
        store = new FileStore(folder);
    }

    @Test
    void bytesAreKeptUnderTheirHashTwoFoldersDeep() throws IOException {
        keep("abc");

        assertThat(files()).containsExactly(folder.resolve("ba/78").resolve(ABC));
        assertThat(read(ABC)).isEqualTo("abc");
    }

    @Test
    void stagedBytesThatAreNotKeptLeaveNothing() throws IOException {
        try (Staged staged = stage("abc", 10)) {
            assertThat(staged.sha256()).isEqualTo(ABC);
            assertThat(staged.size()).isEqualTo(3);
            assertThat(files()).noneMatch(file -> file.endsWith(ABC));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void readingStopsAtTheLimitAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store.stage(endless(), 1 << 20)).isInstanceOf(ContentTooLargeException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void exactlyTheLimitIsTaken() {
        try (Staged staged = stage("abc", 3)) {
            assertThat(staged.size()).isEqualTo(3);
        }
    }

    @Test
    void aSenderWhoBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 100) {
                    throw new IOException("connection reset");
                }
                return 'a';
            }
        };
        assertThatThrownBy(() -> store.stage(broken, 1000)).hasMessageContaining("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void theSameBytesAreKeptOnceAndNeverWrittenAgain() throws IOException {
        keep("abc");
        var written = Files.getLastModifiedTime(files().get(0));
        var key = Files.readAttributes(files().get(0), java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        keep("abc");

        assertThat(files()).hasSize(1);
        assertThat(Files.getLastModifiedTime(files().get(0))).isEqualTo(written);
        assertThat(Files.readAttributes(files().get(0), java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(key);
    }

    @Test
    void alteredBytesAreNeverHandedOut() throws IOException {
        keep("abc");
        Files.writeString(files().get(0), "abd");

        assertThatThrownBy(() -> store.open(ABC)).isInstanceOf(DamagedContentException.class);
    }

    @Test
    void aNewUploadHealsAlteredBytesAndSetsThemAside() throws IOException {
        keep("abc");
        Files.writeString(files().get(0), "abd");
        keep("abc");

        assertThat(read(ABC)).isEqualTo("abc");
        assertThat(Files.readString(folder.resolve("ba/78").resolve(ABC + ".damaged-1")))
                .isEqualTo("abd");
    }

    @Test
    void missingBytesAreAFault() {
        assertThatThrownBy(() -> store.open(ABC)).hasMessageContaining("missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "../../../etc/passwd", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
    void aNameThatIsNoHashNeverReachesTheDisk(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.open(name));
    }

    private void keep(String text) {
        try (Staged staged = stage(text, 100)) {
            staged.keep();
        }
    }

    private Staged stage(String text, long maxBytes) {
        return store.stage(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxBytes);
    }

    private String read(String sha256) throws IOException {
        try (InputStream content = store.open(sha256)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }
}
