package cn.greenfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.oversight.annual.YearTerms;
import cn.greenfactory.oversight.incident.IncidentReport;
import cn.greenfactory.oversight.inspection.NewInspection;
import cn.greenfactory.oversight.recommendation.NewRecommendation;
import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import cn.greenfactory.process.model.Steps;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import cn.greenfactory.process.variables.Stem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The officials' forms bring exactly what their tasks are completed with, and show alike what is alike. */
class FormsTest {

    private static final String VERSION = "viewVersion";
    private static final Pattern POSTED = Pattern.compile("post\\('(\\w+)'");
    private static final Pattern SHARED =
            Pattern.compile("(?://|<!--) 共用：(\\S+?)(?: -->|\\n)(.*?)(?://|<!--) 共用结束", Pattern.DOTALL);

    @Test
    void aFormBringsWhatItsTaskIsCompletedWithAndTheVersionSeen() throws IOException {
        int checked = 0;
        for (Model model : Model.all()) {
            for (Node task : model.nodes("userTask")) {
                if (!TaskRules.ofEnterprise(task)) {
                    Set<String> expected = new TreeSet<>(declared(task));
                    expected.add(VERSION);
                    assertThat(brought(file(model, task))).as(task.id()).isEqualTo(expected);
                    checked++;
                }
            }
        }
        assertThat(checked).isEqualTo(35);
    }

    @Test
    void theStartFormAsksForTheTermsOfTheRound() throws IOException {
        Set<String> terms = Arrays.stream(RoundTerms.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toSet());

        assertThat(brought(Model.PROCESSES.resolve("certification/forms/open-round.form")))
                .isEqualTo(new TreeSet<>(terms));
    }

    @Test
    void theStartFormsOfInspectionAndRecommendationAskForTheirRecords() throws IOException {
        assertThat(brought(Model.PROCESSES.resolve("inspection/forms/open-inspection.form")))
                .isEqualTo(components(NewInspection.class));
        assertThat(brought(Model.PROCESSES.resolve("recommendation/forms/open-recommendation.form")))
                .isEqualTo(components(NewRecommendation.class));
    }

    @Test
    void theStartFormAsksForWhatIsKnownOfTheIncident() throws IOException {
        assertThat(brought(Model.PROCESSES.resolve("incident/forms/report-incident.form")))
                .isEqualTo(components(IncidentReport.class));
    }

    @Test
    void theStartFormAsksForTheTermsOfTheReportingYear() throws IOException {
        assertThat(brought(Model.PROCESSES.resolve("annual/forms/open-report-year.form")))
                .isEqualTo(components(YearTerms.class));
    }

    private static Set<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tasklist of 7.24 cannot show a file picker, and never enables Complete with a dynamic list. */
    @Test
    void formsAreWhatTasklistCanShow() throws IOException {
        for (Path file : files(".form")) {
            JsonNode form = new ObjectMapper().readTree(file.toFile());
            String stem = file.getFileName().toString().replace(".form", "");
            assertThat(form.path("id").asText())
                    .isEqualTo(file.getParent().getParent().getFileName() + "-" + stem);
            assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
            assertThat(components(form).map(each -> each.path("type").asText()))
                    .doesNotContain("filepicker", "documentPreview", "dynamiclist", "iframe");
        }
    }

    /** Forms cannot include one another: what several show under one name is kept equal here. */
    @Test
    void sectionsOfOneNameAreTheSameInEveryForm() throws IOException {
        Map<String, Set<String>> sections = new TreeMap<>();
        for (Path file : files(".form")) {
            components(new ObjectMapper().readTree(file.toFile()))
                    .filter(each -> each.path("type").asText().equals("html"))
                    .filter(each -> !each.path("id").asText().equals("lead"))
                    .forEach(each -> add(
                            sections,
                            each.path("id").asText(),
                            each.path("content").asText()));
        }
        for (Path file : files(".html")) {
            Matcher shared = SHARED.matcher(Files.readString(file));
            int found = 0;
            while (shared.find()) {
                add(sections, "html " + shared.group(1), shared.group(2));
                found++;
            }
            assertThat(found).as(file.toString()).isGreaterThanOrEqualTo(3);
        }
        assertThat(sections)
                .hasSizeGreaterThan(20)
                .allSatisfy((name, texts) -> assertThat(texts).as(name).hasSize(1));
    }

    private static void add(Map<String, Set<String>> sections, String name, String text) {
        sections.computeIfAbsent(name, key -> new TreeSet<>()).add(text);
    }

    private static Set<String> declared(Node task) {
        Class<? extends HumanTask> type =
                Steps.bean(Stem.beanName(task.id())).orElseThrow().asSubclass(HumanTask.class);
        return Steps.instance(type).completedWith().stream()
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
    }

    private static Path file(Model model, Node task) {
        String ending = task.camunda("formKey").isEmpty() ? ".form" : ".html";
        return Model.PROCESSES.resolve(model.formOf(task.id()) + ending);
    }

    private static Set<String> brought(Path file) throws IOException {
        if (file.toString().endsWith(".form")) {
            return components(new ObjectMapper().readTree(file.toFile()))
                    .filter(each -> each.has("key"))
                    .map(each -> each.path("key").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return POSTED.matcher(Files.readString(file))
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> components(JsonNode form) {
        return Stream.concat(
                Stream.of(form),
                Stream.iterate(0, i -> i < form.path("components").size(), i -> i + 1)
                        .flatMap(i -> components(form.path("components").get(i))));
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.walk(Model.PROCESSES)) {
            List<Path> found = files.filter(each -> each.toString().contains("/forms/"))
                    .filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
