package cn.greenfactory.oversight.learning;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.registry.Level;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the province and the nation demand, as far as it is public and was entered; a later entry takes precedence. */
@Service
public class LevelRequirements {

    private final JdbcClient jdbc;
    private final Editions editions;
    private final AuditTrail audit;
    private final Clock clock;

    LevelRequirements(JdbcClient jdbc, Editions editions, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws LearningException field by field */
    @Transactional
    public LevelRequirement enter(NewRequirement asked, String who) {
        NewRequirement checked = asked.checked(editions);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO gf_level_requirement
                            (id, level, edition, indicator, industry, unit, value, source, entered_by, entered_at)
                        VALUES (:id, :level, :edition, :indicator, :industry, :unit, :value, :source, :who, :at)""")
                .param("id", id)
                .param("level", checked.level().name())
                .param("edition", checked.edition())
                .param("indicator", checked.indicator())
                .param("industry", checked.industry())
                .param("unit", checked.unit())
                .param("value", checked.value())
                .param("source", checked.source())
                .param("who", who)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.write(who, "EnterRequirement", "REQUIREMENT", id, null, Map.of("source", checked.source()));
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every entry, newest first. */
    public List<LevelRequirement> all() {
        return jdbc.sql("SELECT * FROM gf_level_requirement ORDER BY sequence DESC")
                .query(LevelRequirement.class)
                .list();
    }

    /** The newest entry of the most specific industry. */
    Optional<LevelRequirement> find(Level level, String edition, String industryCode, FactoryFigures.Value value) {
        return jdbc.sql(
                        """
                        SELECT * FROM gf_level_requirement WHERE level = :level AND edition = :edition
                            AND indicator = :indicator AND unit = :unit AND starts_with(:industry, industry)
                        ORDER BY length(industry) DESC, sequence DESC LIMIT 1""")
                .param("level", level.name())
                .param("edition", edition)
                .param("indicator", value.indicator())
                .param("unit", value.unit())
                .param("industry", industryCode)
                .query(LevelRequirement.class)
                .optional();
    }
}
