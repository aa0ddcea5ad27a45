package cn.greenfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The written documents: short where they must be, without dead links, decisions numbered without gaps. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)");

    @Test
    void theReadmesFitOneLook() throws IOException {
        for (String file : List.of("README.md", "README.zh-CN.md")) {
            assertThat(Files.readAllLines(Path.of(file))).as(file).hasSizeLessThanOrEqualTo(150);
            assertThat(Files.readString(Path.of(file))).contains("mvn spring-boot:run", "mvn verify");
        }
    }

    @Test
    void noLinkIsDead() throws IOException {
        List<Path> documents = documents();
        assertThat(documents).hasSizeGreaterThan(15);
        for (Path document : documents) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(each -> each.group(1))
                    .forEach(each -> assertThat(document.resolveSibling(each).normalize())
                            .as("link in " + document)
                            .exists());
        }
    }

    @Test
    void decisionsAreNumberedWithoutGaps() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/adr"))) {
            List<String> names =
                    files.map(each -> each.getFileName().toString()).sorted().toList();
            assertThat(names).hasSizeGreaterThan(10);
            for (int i = 0; i < names.size(); i++) {
                assertThat(names.get(i)).matches("%04d-[a-z0-9-]+\\.md".formatted(i + 1));
                assertThat(Files.readString(Path.of("docs/adr", names.get(i))))
                        .contains("## Context", "## Decision", "## Consequences");
            }
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of("."))) {
            return Stream.concat(docs, top)
                    .filter(each -> each.toString().endsWith(".md"))
                    .toList();
        }
    }
}
