package cn.greenfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/glossary.md}: one English word for one Chinese term, and the word is really used. */
class GlossaryTest {

    private static final List<List<String>> ROWS = Table.rows(Path.of("docs/glossary.md"), 3).stream()
            .filter(each -> each.get(0).startsWith("`"))
            .toList();

    @Test
    void everyIdentifierIsUsed() throws IOException {
        String code = text("src/main/java") + text("processes");

        assertThat(ROWS).hasSizeGreaterThan(40);
        assertThat(ROWS).allSatisfy(row -> assertThat(Table.codes(row.get(0)))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(code.contains(each)).as(each).isTrue()));
    }

    @Test
    void oneTermHasOneIdentifier() {
        assertThat(ROWS.stream().map(each -> each.get(0))).doesNotHaveDuplicates();
        assertThat(ROWS.stream().map(each -> each.get(1)))
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(each).containsPattern("\\p{IsHan}"));
    }

    private static String text(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(each -> each.toString().matches(".*\\.(java|bpmn|dmn|json)"))
                    .map(GlossaryTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
