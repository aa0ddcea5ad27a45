package cn.greenfactory.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationIT {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.create());

    @Test
    void engineAndServiceLiveInTheirOwnSchemas() {
        assertThat(tables("camunda")).contains("act_ru_task", "act_hi_procinst", "act_re_decision_def");
        assertThat(tables("gf")).contains("flyway_schema_history").noneMatch(name -> name.startsWith("act_"));
    }

    @Test
    void everyMigrationSaysWhyWhereFromAndAtWhatCost() throws Exception {
        List<Path> files;
        try (var list = Files.list(Path.of("src/main/resources/db/migration"))) {
            files = list.sorted().toList();
        }
        assertThat(files).isNotEmpty().allSatisfy(file -> {
            List<String> lines = Files.readAllLines(file);
            assertThat(file.getFileName().toString()).matches("V\\d{4}__[a-z]+_[a-z_]+\\.sql");
            assertThat(lines.get(0))
                    .startsWith("-- V" + file.getFileName().toString().substring(1, 5));
            assertThat(lines).anyMatch(line -> line.startsWith("-- Why:"));
            assertThat(lines).anyMatch(line -> line.startsWith("-- Source:"));
            assertThat(lines).anyMatch(line -> line.startsWith("-- Locks:"));
        });
    }

    private List<String> tables(String schema) {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = :schema")
                .param("schema", schema)
                .query(String.class)
                .list();
    }
}
