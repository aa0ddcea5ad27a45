package cn.greenfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.process.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents told from models and classes are never out of date. */
class GeneratedDocumentsTest {

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Model.PROCESSES)) {
            return folders.filter(GeneratedDocumentsTest::holdsModels).sorted().toList();
        }
    }

    @Test
    void thereAreFoldersToTellOf() throws IOException {
        assertThat(folders()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theReadmeOfAFolderIsItsModels(Path folder) throws IOException {
        Generated.compare(folder.resolve("README.md"), FolderReadme.text(folder));
    }

    @Test
    void theModuleDiagramIsTheModules() throws IOException {
        Generated.compare(ARCHITECTURE, Generated.between(ARCHITECTURE, "modules", ModuleDiagram.text()));
    }

    private static boolean holdsModels(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(each -> each.toString().matches(".*\\.(bpmn|dmn)"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
