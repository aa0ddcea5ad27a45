package cn.greenfactory.notice;

import java.util.Objects;
import org.springframework.core.io.InputStreamSource;

/** One file that comes with an objection; the content can be read more than once. */
public record Evidence(String fileName, InputStreamSource content) {

    public Evidence {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(content, "content");
    }
}
