package cn.greenfactory.process.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people saw: every version of every task's view, hashed, for good. */
@Component
class TaskViews {

    /** One version of a task's view. */
    record Shown(int version, String sha256) {}

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Shown> newest(String taskId) {
        return jdbc.sql("SELECT version, sha256 FROM gf_task_view WHERE task_id = :task ORDER BY version DESC LIMIT 1")
                .param("task", taskId)
                .query(Shown.class)
                .optional();
    }

    /** Keeps a new version when the view differs from the newest one; gives the newest either way. */
    Shown keep(String taskId, String taskKey, JsonNode view) {
        String text = canonical(view);
        String sha256 = sha256(text);
        Optional<Shown> before = newest(taskId);
        if (before.isPresent() && before.get().sha256().equals(sha256)) {
            return before.get();
        }
        Shown shown = new Shown(before.map(Shown::version).orElse(0) + 1, sha256);
        jdbc.sql(
                        """
                        INSERT INTO gf_task_view (task_id, version, task_key, sha256, view, built_at)
                        VALUES (:task, :version, :key, :sha256, :view::jsonb, :at)""")
                .param("task", taskId)
                .param("version", shown.version())
                .param("key", taskKey)
                .param("sha256", sha256)
                .param("view", text)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return shown;
    }

    static String canonical(JsonNode view) {
        try {
            return CANONICAL.writeValueAsString(CANONICAL.treeToValue(view, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
