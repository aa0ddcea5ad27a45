package cn.greenfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.process.ServiceTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is deployed at start-up, and when; the service has started once before each of these. */
@ServiceTest
class ProcessesDeployerIT {

    @TempDir
    Path temporary;

    @Autowired
    private ProcessesDeployer deployer;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private Set<String> before;

    @BeforeEach
    void remember() {
        before = ids();
    }

    @AfterEach
    void takeBack() {
        ids().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void everyFolderIsOneDeploymentWithNamesBelowProcesses() {
        Set<String> folders = folders().keySet();

        assertThat(folders)
                .containsExactlyInAnyOrder(
                        "administration",
                        "annual",
                        "certification",
                        "incident",
                        "inspection",
                        "notice",
                        "recommendation",
                        "removal",
                        "support");
        assertThat(ours()).extracting(Deployment::getName).containsExactlyInAnyOrderElementsOf(folders);
        for (Deployment each : ours()) {
            assertThat(repository.getDeploymentResourceNames(each.getId()))
                    .containsExactlyInAnyOrderElementsOf(
                            folders().get(each.getName()).keySet())
                    .allMatch(name -> name.startsWith(each.getName() + "/"));
        }
    }

    @Test
    void startingAgainDeploysNothing() {
        deployer.deploy();

        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void aFolderThatChangedIsDeployedWholeAndAlone() {
        jdbc.sql("UPDATE gf_deployment SET sha256 = :other WHERE folder = 'notice'")
                .param("other", "0".repeat(64))
                .update();

        deployer.deploy();
        deployer.deploy();

        List<Deployment> added =
                ours().stream().filter(each -> !before.contains(each.getId())).toList();
        assertThat(added).extracting(Deployment::getName).containsExactly("notice");
        assertThat(repository.getDeploymentResourceNames(added.get(0).getId()))
                .hasSameSizeAs(folders().get("notice").keySet());
    }

    @Test
    void whatAnAnalystPublishedLaterSurvivesARestart() {
        String name = "administration/task-deadline.dmn";
        String edited = new String(folders().get("administration").get(name), StandardCharsets.UTF_8)
                .replace("camunda:versionTag=\"1.0\"", "camunda:versionTag=\"analyst\"");
        Deployment published = repository
                .createDeployment()
                .name("administration")
                .addString(name, edited)
                .deploy();

        deployer.deploy();

        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("TaskDeadline")
                .latestVersion()
                .singleResult();
        assertThat(newest.getDeploymentId()).isEqualTo(published.getId());
        assertThat(newest.getVersionTag()).isEqualTo("analyst");
    }

    @Test
    void aJarHoldsTheSameNamesAndContentAsTheClasses() throws IOException {
        Path jar = temporary.resolve("models.jar");
        write(jar);

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            var packed = ProcessesDeployer.folders(new PathMatchingResourcePatternResolver(loader));

            assertThat(packed.keySet()).isEqualTo(folders().keySet());
            packed.forEach((folder, resources) -> assertThat(resources)
                    .as(folder)
                    .usingRecursiveComparison()
                    .isEqualTo(folders().get(folder)));
        }
    }

    /** As the packaged program: an entry for each folder and each file. */
    private static void write(Path jar) throws IOException {
        Path classes = Path.of("target/classes");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes.resolve("processes"))) {
            for (Path each : all.toList()) {
                boolean folder = Files.isDirectory(each);
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/') + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(each, out);
                }
                out.closeEntry();
            }
        }
    }

    private static SortedMap<String, ? extends Map<String, byte[]>> folders() {
        return ProcessesDeployer.folders(new PathMatchingResourcePatternResolver());
    }

    private List<Deployment> ours() {
        return repository
                .createDeploymentQuery()
                .deploymentSource("green-factory")
                .list();
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        repository.createDeploymentQuery().list().forEach(each -> ids.add(each.getId()));
        return ids;
    }
}
