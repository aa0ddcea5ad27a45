package cn.greenfactory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Maven leaves out a test class without its suffix in silence; this does not. */
class TestNamesTest {

    private static final Path SOURCES = Path.of("src/test/java");

    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");

    private static final Pattern METHOD = Pattern.compile(
            "@(?:Test|ParameterizedTest(?:\\([^)]*\\))?)\\s+(?:@\\w+(?:\\([^;{]*?\\))?\\s+)*void\\s+(\\w+)\\s*\\(");

    @Test
    void everyClassWithTestsHasASuffixMavenRuns() {
        List<Path> named = testClasses().toList();

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named).allSatisfy(each -> assertThat(each.getFileName().toString())
                .as(each.toString())
                .matches("\\w+(Test|IT)\\.java"));
    }

    @Test
    void everyClassWithASuffixHasTests() {
        assertThat(sources().filter(each -> each.getFileName().toString().matches("\\w+(Test|IT)\\.java")))
                .filteredOn(each -> !TEST.matcher(text(each)).find())
                .allSatisfy(each -> assertThat(text(each)).as(each.toString()).contains("@interface"));
    }

    @Test
    void everyTestMethodIsAClaimInLowerCamel() {
        List<String> methods = testClasses()
                .flatMap(each -> METHOD.matcher(text(each)).results().map(found -> found.group(1)))
                .toList();

        assertThat(methods).hasSizeGreaterThan(100);
        assertThat(methods)
                .allSatisfy(
                        each -> assertThat(each).matches("[a-z][a-zA-Z0-9]+").doesNotMatch("test[A-Z0-9].*"));
    }

    private static Stream<Path> testClasses() {
        return sources().filter(each -> TEST.matcher(text(each)).find());
    }

    private static Stream<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(each -> each.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
