package cn.greenfactory.process.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** What the demonstration's people hand in. */
final class DemoFiles {

    private DemoFiles() {}

    /** A fresh copy of a JSON object in {@code demo/}. */
    static ObjectNode json(ObjectMapper json, String file) {
        try (InputStream content = new ClassPathResource("demo/" + file).getInputStream()) {
            return (ObjectNode) json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smallest file that is taken for a PDF, with this line in it. */
    static InputStream pdf(String line) {
        return new ByteArrayInputStream(("%PDF-1.4\n% " + line + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
    }
}
