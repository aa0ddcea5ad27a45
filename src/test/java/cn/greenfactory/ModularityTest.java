package cn.greenfactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The architecture as written in {@code docs/architecture.md}, held. */
class ModularityTest {

    /** A renamed module cannot make the rules below empty. */
    private static final String[] MODULES = {
        "shared",
        "database",
        "settings",
        "calendar",
        "security",
        "audit",
        "documents",
        "registry",
        "evaluation",
        "certification",
        "notice",
        "oversight",
        "notification",
        "process",
        "portal"
    };

    private static final List<String> NOBODY_DEPENDS_ON = List.of("process", "notification", "portal");

    private static final ApplicationModules modules = ApplicationModules.of(GreenFactoryApplication.class);

    private static JavaClasses production;

    @BeforeAll
    static void readProduction() {
        production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.greenfactory");
    }

    @Test
    void theModulesAreTheOnesWeMeanToHave() {
        assertThat(modules.stream().map(each -> each.getIdentifier().toString()))
                .containsExactlyInAnyOrder(MODULES);
    }

    @Test
    void everyModuleUsesOnlyWhatItDeclared() {
        modules.verify();
    }

    @Test
    void nobodyDependsOnTheOutermostModules() {
        for (String module : NOBODY_DEPENDS_ON) {
            String itsPackage = "cn.greenfactory." + module + "..";
            check(noClasses()
                    .that()
                    .resideOutsideOfPackage(itsPackage)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(itsPackage));
        }
    }

    @Test
    void onlyTheProcessModuleKnowsTheEngine() {
        assertThat(production.stream()
                        .filter(each -> each.getPackageName().startsWith("cn.greenfactory.process"))
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .filter(each -> each.getTargetClass().getPackageName().startsWith("org.camunda")))
                .as("the package the rule names exists and is used")
                .isNotEmpty();

        check(noClasses()
                .that()
                .resideOutsideOfPackages("cn.greenfactory.process..", "cn.greenfactory.cockpit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.."));
    }

    @Test
    void nobodyReadsTheRealTimeOrTheMachinesZone() {
        ArchRule[] rules = {
            neverCalls(java.time.Instant.class, "now"),
            neverCalls(java.time.LocalDate.class, "now"),
            neverCalls(java.time.LocalDateTime.class, "now"),
            neverCalls(java.time.ZonedDateTime.class, "now"),
            neverCalls(java.time.OffsetDateTime.class, "now"),
            neverCalls(java.time.Year.class, "now"),
            noClasses().should().callMethod(java.time.ZoneId.class, "systemDefault"),
            noClasses().should().callMethod(java.time.Clock.class, "systemDefaultZone"),
        };
        for (ArchRule rule : rules) {
            check(rule);
        }
    }

    @Test
    void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
        Map<String, Long> lengths = new TreeMap<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                lengths.put(file.toString(), (long) Files.readAllLines(file).size());
            }
        }

        assertThat(lengths).isNotEmpty();
        assertThat(lengths.entrySet())
                .allSatisfy(
                        each -> assertThat(each.getValue()).as(each.getKey()).isLessThanOrEqualTo(300));
    }

    private static ArchRule neverCalls(Class<?> type, String method) {
        return noClasses().should().callMethod(type, method);
    }

    private static void check(ArchRule rule) {
        rule.check(production);
    }
}
