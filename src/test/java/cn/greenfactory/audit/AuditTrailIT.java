package cn.greenfactory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailIT {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final DataSource DATABASE = TestDatabase.create();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final AuditTrail trail = new AuditTrail(jdbc, new ObjectMapper(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final UUID caseId = UUID.randomUUID();

    @Test
    void keepsWhoWhenWhatWasShownBeforeAndAfter() {
        String view = "a".repeat(64);
        trail.seeing("city-head-1", view, () -> {
            trail.write("city-head-1", "Task_DecideCertification", "CASE", caseId, Map.of("status", "PROPOSED"), null);
            trail.write("system", "MEANWHILE", "CASE", caseId, null, null);
        });
        trail.write("city-head-1", "SECOND", "CASE", caseId, null, Map.of("status", "CERTIFIED"));

        assertThat(trail.of(caseId))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.who()).isEqualTo("city-head-1");
                            assertThat(first.at()).isEqualTo(NOW);
                            assertThat(first.viewSha256()).isEqualTo(view);
                            assertThat(first.before().get("status").asText()).isEqualTo("PROPOSED");
                            assertThat(first.after()).isNull();
                        },
                        system -> assertThat(system.viewSha256()).isNull(),
                        second -> {
                            assertThat(second.viewSha256()).isNull();
                            assertThat(second.after().get("status").asText()).isEqualTo("CERTIFIED");
                        });
        assertThat(trail.of(UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE gf_audit SET who = 'x'", "DELETE FROM gf_audit", "TRUNCATE gf_audit"})
    void theDatabaseRefusesToRewriteIt(String statement) {
        trail.write("admin", "ACT", "CASE", caseId, null, null);

        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("只增不改");
        assertThat(trail.of(caseId)).hasSize(1);
    }

    @Test
    void aRowVanishesWithTheDecisionThatWasRolledBack() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        transaction.executeWithoutResult(status -> {
            trail.write("admin", "ACT", "CASE", caseId, null, null);
            status.setRollbackOnly();
        });
        assertThat(trail.of(caseId)).isEmpty();
    }
}
