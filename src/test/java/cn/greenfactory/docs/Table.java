package cn.greenfactory.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rows of the Markdown tables of a document that a test reads. */
final class Table {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Table() {}

    /** Cells of every row with at least {@code columns} cells, head and rule lines left out. */
    static List<List<String>> rows(Path file, int columns) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(each -> each.startsWith("|") && !each.startsWith("|---"))
                    .map(each -> Arrays.stream(each.substring(1).split("(?<!\\\\)\\|"))
                            .map(String::strip)
                            .toList())
                    .filter(each -> each.size() >= columns)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in backticks. */
    static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }
}
