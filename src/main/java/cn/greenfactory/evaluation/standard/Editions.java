package cn.greenfactory.evaluation.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The editions of GB/T 36132 this service knows, from {@code processes/standards/gbt-36132-<edition>.json}.
 *
 * <p>Read and checked once at start-up; a file in the configured directory takes the place of the built-in one. A file
 * with a mistake stops the service, naming every mistake.
 */
@Component
public class Editions {

    private static final Set<String> BUILT_IN = Set.of("2018", "2025");

    private final ObjectMapper mapper;
    private final Map<String, Edition> editions = new TreeMap<>();
    private final Map<String, String> hashes = new TreeMap<>();

    public Editions(ObjectMapper mapper, StandardsProperties properties) {
        this.mapper = mapper;
        BUILT_IN.forEach(code -> load(code, properties.directory()));
    }

    /** @throws IllegalArgumentException if there is no such edition */
    public Edition get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such edition of GB/T 36132: " + code));
    }

    /** The edition {@code 2018} or {@code 2025}. */
    public Optional<Edition> find(String code) {
        return Optional.ofNullable(code).map(editions::get);
    }

    /** SHA-256 of the file the edition was read from, in hexadecimal. */
    public String sha256(String code) {
        get(code);
        return hashes.get(code);
    }

    private void load(String code, String directory) {
        String name = "gbt-36132-" + code + ".json";
        byte[] bytes = read(name, directory);
        Edition edition = parse(name, bytes);
        if (!code.equals(edition.edition())) {
            throw new IllegalStateException("标准数据文件 " + name + " 写明的版本是 " + edition.edition());
        }
        editions.put(code, EditionCheck.check(edition, name));
        hashes.put(code, sha256(bytes));
    }

    private Edition parse(String name, byte[] bytes) {
        try {
            return mapper.readerFor(Edition.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("标准数据文件不能读取 " + name + "：" + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name, String directory) {
        try {
            if (directory != null && Files.isRegularFile(Path.of(directory, name))) {
                return Files.readAllBytes(Path.of(directory, name));
            }
            try (InputStream in = new ClassPathResource("processes/standards/" + name).getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
