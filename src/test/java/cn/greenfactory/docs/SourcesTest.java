package cn.greenfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/sources.md}: every row leads somewhere, and every article a model cites has a row. */
class SourcesTest {

    private static final Path SOURCES = Path.of("docs/sources.md");
    private static final Pattern ARTICLE = Pattern.compile("第([一二三四五六七八九十]+)条");
    private static final List<List<String>> ROWS = Table.rows(SOURCES, 5).stream()
            .filter(each -> each.get(0).startsWith("第"))
            .toList();

    /** What has to have an element or a screen, and a test; grows with each capability. */
    private static final Set<String> DEMANDED = Set.of(
            "第三条", "第四条", "第五条", "第六条", "第七条", "第八条", "第九条", "第十条", "第十一条", "第十二条", "第十三条", "第十四条", "第十五条", "第十六条",
            "第十七条", "第十八条");

    @Test
    void everyArticleThatDemandsSomethingHasARow() {
        assertThat(ROWS.stream().map(each -> each.get(0))).containsAll(DEMANDED);
    }

    /** What no model does is done on a screen, named by its path in {@code docs/api.md}. */
    @Test
    void everyElementExistsInAModelOrIsAScreen() {
        Set<String> ids = Model.all().stream()
                .flatMap(each -> each.nodes().stream())
                .map(Node::id)
                .collect(Collectors.toSet());
        Table.rows(Path.of("docs/api.md"), 4).stream()
                .flatMap(row -> Table.codes(row.get(1)).stream())
                .filter(each -> each.startsWith("/api/"))
                .forEach(ids::add);

        assertThat(ROWS).allSatisfy(row -> assertThat(Table.codes(row.get(2)))
                .as(row.get(1))
                .isNotEmpty()
                .isSubsetOf(ids));
    }

    @Test
    void everyClassAndTestExists() throws IOException {
        Set<String> classes = names(Path.of("src/main/java"));
        Set<String> tests = names(Path.of("src/test/java"));

        assertThat(ROWS).allSatisfy(row -> {
            assertThat(Table.codes(row.get(3))).as(row.get(1)).isNotEmpty().isSubsetOf(classes);
            assertThat(Table.codes(row.get(4))).as(row.get(1)).isNotEmpty().isSubsetOf(tests);
        });
    }

    @Test
    void everyArticleAModelCitesIsListed() {
        Set<String> cited = Model.all().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.process()), each.nodes().stream()))
                .flatMap(each -> ARTICLE.matcher(each.documentation()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(cited).isNotEmpty();
        assertThat(ROWS.stream().map(each -> each.get(0)).collect(Collectors.toSet()))
                .containsAll(cited);
    }

    private static Set<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".java"))
                    .map(each -> each.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
