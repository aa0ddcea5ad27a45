package cn.greenfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document made from the program: compared in the ordinary build, rewritten with {@code -Dregenerate}. */
final class Generated {

    private static final boolean REGENERATE = System.getProperty("regenerate") != null;

    private Generated() {}

    static void compare(Path file, String expected) throws IOException {
        if (REGENERATE) {
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("mvn test -Dtest=GeneratedDocumentsTest -Dregenerate")
                .exists();
        assertThat(Files.readString(file))
                .as("%s is out of date: mvn test -Dtest=GeneratedDocumentsTest -Dregenerate", file)
                .isEqualTo(expected);
    }

    /** Replaces what stands between the two marker comments of a document that is otherwise written by hand. */
    static String between(Path file, String marker, String content) throws IOException {
        String begin = "<!-- generated: " + marker + " -->\n";
        String end = "<!-- end: " + marker + " -->";
        String text = Files.readString(file);
        assertThat(text).contains(begin, end);
        return text.substring(0, text.indexOf(begin) + begin.length()) + content + text.substring(text.indexOf(end));
    }
}
