package cn.greenfactory.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.portal.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists that officials read page by page: nothing twice, nothing left out, a county's own only. */
@ServiceTest
class StaffListsIT {

    private static final String COUNTY = "130133";
    private static final int MANY = 60;
    private static final List<String> TABLES = List.of(
            "gf_support", "gf_provincial_recommendation", "gf_inspection", "gf_incident", "gf_change", "gf_removal");

    @LocalServerPort
    private int port;

    @Autowired
    private RoundStages stages;

    @Autowired
    private OversightStages oversight;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    /** The copies are of nobody's factories, and what goes through every open one would come upon them. */
    @AfterEach
    void takeOut() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("DELETE FROM gf_incident_version v USING gf_incident i"
                            + " WHERE i.id = v.incident_id AND i.number LIKE 'LIST-%'")
                    .update();
            for (String table : TABLES) {
                jdbc.sql("DELETE FROM " + table + " WHERE number LIKE 'LIST-%'").update();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "support, gf_support",
        "recommendations, gf_provincial_recommendation",
        "inspections, gf_inspection",
        "incidents, gf_incident",
        "changes, gf_change",
        "removals, gf_removal"
    })
    void everyListGoesOnWhereThePageBeforeEnded(String list, String table) {
        for (String each : TABLES) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + each + " WHERE number LIKE 'LIST-%'")
                            .query(Integer.class)
                            .single())
                    .as("copies left in " + each)
                    .isZero();
        }
        copies(table, one(list));
        List<String> newestFirst = IntStream.iterate(MANY, n -> n > 0, n -> n - 1)
                .mapToObj("LIST-%02d"::formatted)
                .toList();
        for (String user : List.of("county-reviewer-" + COUNTY, "county-head-" + COUNTY, "city-officer-1")) {
            List<JsonNode> rows = every(user, list);
            assertThat(rows).extracting(row -> row.path("id").asText()).doesNotHaveDuplicates();
            assertThat(rows)
                    .extracting(row -> row.path("number").asText())
                    .filteredOn(number -> number.startsWith("LIST-"))
                    .as(user)
                    .isEqualTo(newestFirst);
        }
        assertThat(every("county-reviewer-" + COUNTY, list))
                .extracting(row -> row.path("countyCode").asText())
                .containsOnly(COUNTY);
        assertThat(every("county-reviewer-130102", list))
                .extracting(row -> row.path("countyCode").asText())
                .isNotEmpty()
                .containsOnly("130102");
        assertThat(new Caller(port)
                        .as("city-officer-1")
                        .get("/api/staff/" + list + "?page=-1")
                        .status())
                .isEqualTo(422);
    }

    private UUID one(String list) {
        UUID factory = oversight.factory();
        Map<String, Supplier<UUID>> made = Map.ofEntries(
                entry("support", () -> oversight.support(factory)),
                entry("recommendations", () -> oversight.recommendation(factory)),
                entry("inspections", () -> oversight.inspection(factory)),
                entry("incidents", () -> oversight.incident(factory)),
                entry("changes", () -> oversight.change(factory)),
                entry("removals", () -> oversight.removal(factory)));
        return made.get(list).get();
    }

    /** As many of one moment, of another county and of nobody's factories; long ago, at the end of everybody's lists. */
    private void copies(String table, UUID of) {
        jdbc.sql(
                        """
                        INSERT INTO %1$s SELECT (jsonb_populate_record(t, to_jsonb(t) || jsonb_build_object(
                                'id', gen_random_uuid(), 'number', 'LIST-' || lpad(n::text, 2, '0'),
                                'factory_id', gen_random_uuid(), 'enterprise_id', gen_random_uuid(),
                                'county_code', :county, 'content_sha256', md5(n || '-') || md5(:of || n),
                                'opened_at', :at, 'reported_at', :at, 'requested_at', :at, 'declared_at', :at))).*
                          FROM %1$s t, generate_series(1, :many) n WHERE t.id = :of::uuid"""
                                .formatted(table))
                .param("of", of.toString())
                .param("county", COUNTY)
                .param("at", "2001-01-01T09:00+08:00")
                .param("many", MANY)
                .update();
        if (table.equals("gf_incident")) {
            jdbc.sql(
                            """
                            INSERT INTO gf_incident_version SELECT (jsonb_populate_record(v,
                                    to_jsonb(v) || jsonb_build_object('incident_id', i.id))).*
                              FROM gf_incident_version v, gf_incident i
                             WHERE v.incident_id = :of AND i.number LIKE 'LIST-%'""")
                    .param("of", of)
                    .update();
        }
    }

    /** Over every page, each of which but the last is full. */
    private List<JsonNode> every(String user, String list) {
        Caller caller = new Caller(port).as(user);
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page < 200; page++) {
            JsonNode rows = caller.get("/api/staff/" + list + "?page=" + page).body();
            rows.forEach(all::add);
            if (rows.size() < 50) {
                return all;
            }
        }
        throw new IllegalStateException("no end of " + list);
    }
}
