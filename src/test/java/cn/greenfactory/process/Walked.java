package cn.greenfactory.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the process tests of one JVM have walked, left in a file for the checks that look back on the whole build.
 *
 * @param nodes ids of the nodes walked, by process
 * @param flows ids of the sequence flows taken
 * @param decided how many rows of the audit trail each official's task has left
 * @param notWhole what each row lacks that is not whole
 * @param withoutBefore acts of which a row says nothing of before
 */
record Walked(
        Map<String, Set<String>> nodes,
        Set<String> flows,
        Map<String, Integer> decided,
        List<String> notWhole,
        Set<String> withoutBefore) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void write() {
        try {
            Files.createDirectories(folder());
            JSON.writeValue(
                    folder().resolve(ProcessHandle.current().pid() + ".json").toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts of all JVMs of this build together. */
    static Walked whole() {
        try (Stream<Path> files = Files.list(folder())) {
            List<Walked> all = files.map(Walked::read).toList();
            Map<String, Set<String>> nodes = new TreeMap<>();
            Map<String, Integer> decided = new TreeMap<>();
            all.forEach(each -> {
                each.nodes.forEach((process, ids) ->
                        nodes.computeIfAbsent(process, key -> new TreeSet<>()).addAll(ids));
                each.decided.forEach((task, rows) -> decided.merge(task, rows, Integer::sum));
            });
            return new Walked(
                    nodes,
                    together(all, Walked::flows),
                    decided,
                    all.stream().flatMap(each -> each.notWhole.stream()).toList(),
                    together(all, Walked::withoutBefore));
        } catch (IOException e) {
            throw new UncheckedIOException("no process test has left what it walked", e);
        }
    }

    private static Set<String> together(List<Walked> all, Function<Walked, Set<String>> part) {
        return all.stream().flatMap(each -> part.apply(each).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Walked read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Walked.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this build alone, named by the build. */
    private static Path folder() {
        return Path.of(System.getProperty("walked.directory", "target/walked"));
    }
}
