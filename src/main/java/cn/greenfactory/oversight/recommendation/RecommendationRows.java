package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.oversight.FollowsFactory;
import cn.greenfactory.oversight.Newest;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of recommendations; every method joins the caller's transaction. */
@Repository
class RecommendationRows implements FollowsFactory {

    private static final String OPEN = "state IN ('OPENED', 'EXCEPTION', 'APPROVED', 'SENT')";

    private final JdbcClient jdbc;

    RecommendationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Recommendation r) {
        jdbc.sql(
                        """
                        INSERT INTO gf_provincial_recommendation (id, number, factory_id, enterprise_id, county_code,
                            target_level, recommendation_year, exception_reason, opened_by, opened_at, state)
                        VALUES (:id, :number, :factory, :enterprise, :county,
                            :level, :year, :reason, :who, :at, :state)""")
                .param("id", r.id())
                .param("number", r.number())
                .param("factory", r.factoryId())
                .param("enterprise", r.enterpriseId())
                .param("county", r.countyCode())
                .param("level", r.targetLevel().name())
                .param("year", r.recommendationYear())
                .param("reason", r.exceptionReason())
                .param("who", r.openedBy())
                .param("at", r.openedAt().atOffset(ZoneOffset.UTC))
                .param("state", r.state().name())
                .update();
    }

    Optional<Recommendation> find(UUID id) {
        return list("WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Locks the row until the caller's transaction ends. */
    Optional<Recommendation> lock(UUID id) {
        return list("WHERE id = :id FOR UPDATE", Map.of("id", id)).stream().findFirst();
    }

    /** The open one of the factory for this level and year. */
    Optional<Recommendation> open(UUID factoryId, NewRecommendation asked) {
        return list(
                        "WHERE factory_id = :factory AND target_level = :level AND recommendation_year = :year AND "
                                + OPEN,
                        Map.of(
                                "factory",
                                factoryId,
                                "level",
                                asked.targetLevel().name(),
                                "year",
                                asked.recommendationYear()))
                .stream()
                .findFirst();
    }

    List<Recommendation> openOf(UUID factoryId) {
        return list("WHERE factory_id = :factory AND " + OPEN + " FOR UPDATE", Map.of("factory", factoryId));
    }

    List<Recommendation> ofEnterprise(UUID enterpriseId, Page page) {
        return Newest.ofEnterprise(jdbc, "gf_provincial_recommendation", "opened_at", enterpriseId, page)
                .query(Recommendation.class)
                .list();
    }

    List<Recommendation> ofFactory(UUID factoryId) {
        return list("WHERE factory_id = :factory ORDER BY opened_at, number", Map.of("factory", factoryId));
    }

    Optional<Recommendation> newestOf(UUID factoryId) {
        return list(
                        "WHERE factory_id = :factory ORDER BY opened_at DESC, number DESC LIMIT 1",
                        Map.of("factory", factoryId))
                .stream()
                .findFirst();
    }

    List<Recommendation> seenBy(Actor who, Page page) {
        return Newest.seenBy(jdbc, "gf_provincial_recommendation", "opened_at", who, page)
                .query(Recommendation.class)
                .list();
    }

    /** Writes these columns; instants and enums are turned into what PostgreSQL takes. */
    void set(UUID id, Map<String, Object> columns) {
        String set = columns.keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        var statement = jdbc.sql("UPDATE gf_provincial_recommendation SET " + set + " WHERE id = :id")
                .param("id", id);
        for (Map.Entry<String, Object> each : columns.entrySet()) {
            statement = statement.param(each.getKey(), plain(each.getValue()));
        }
        statement.update();
    }

    @Override
    public void reassign(UUID factoryId, UUID enterpriseId, String countyCode) {
        openOf(factoryId)
                .forEach(each -> set(each.id(), Map.of("enterprise_id", enterpriseId, "county_code", countyCode)));
    }

    private static Object plain(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> word ? word.name() : value;
    }

    private List<Recommendation> list(String condition, Map<String, ?> parameters) {
        return jdbc.sql("SELECT * FROM gf_provincial_recommendation " + condition)
                .params(parameters)
                .query(Recommendation.class)
                .list();
    }
}
