package cn.greenfactory.oversight.learning;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.Level;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the province and the nation demand, as far as it is public and was entered. Of one industry the later entry
 * takes precedence; one that withdraws leaves it without data, and a less specific industry shows again.
 */
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

    /** @throws LearningException field by field, or if there is nothing to withdraw */
    @Transactional
    public LevelRequirement enter(NewRequirement asked, String who) {
        NewRequirement checked = asked.checked(editions);
        LevelRequirement before = standing(checked).orElse(null);
        new Fields()
                .that(!checked.withdraws() || before != null, "value", "没有可以撤回的要求：该层级、指标、行业和单位没有录入过，或者已经撤回")
                .refuse(LearningException::invalid);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO gf_level_requirement
                            (id, level, edition, indicator, industry, unit, value, source, reason,
                             entered_by, entered_at)
                        VALUES (:id, :level, :edition, :indicator, :industry, :unit, :value, :source, :reason,
                                :who, :at)""")
                .param("id", id)
                .param("level", checked.level().name())
                .param("edition", checked.edition())
                .param("indicator", checked.indicator())
                .param("industry", checked.industry())
                .param("unit", checked.unit())
                .param("value", checked.value())
                .param("source", checked.source())
                .param("reason", checked.reason())
                .param("who", who)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        String act = checked.withdraws() ? "WithdrawRequirement" : "EnterRequirement";
        audit.write(who, act, "REQUIREMENT", id, before, checked);
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every entry, newest first. */
    public List<LevelRequirement> all() {
        return jdbc.sql("SELECT * FROM gf_level_requirement ORDER BY sequence DESC")
                .query(LevelRequirement.class)
                .list();
    }

    /** What stands for the most specific industry that has anything. */
    Optional<LevelRequirement> find(Level level, String edition, String industryCode, FactoryFigures.Value value) {
        return standing(level, edition, value.indicator(), value.unit()).stream()
                .filter(each -> industryCode.startsWith(each.industry()))
                .max(Comparator.comparingInt(each -> each.industry().length()));
    }

    private Optional<LevelRequirement> standing(NewRequirement asked) {
        return standing(asked.level(), asked.edition(), asked.indicator(), asked.unit()).stream()
                .filter(each -> each.industry().equals(asked.industry()))
                .findFirst();
    }

    /** The newest entry of each industry, unless it withdraws. */
    private List<LevelRequirement> standing(Level level, String edition, String indicator, String unit) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT DISTINCT ON (industry) * FROM gf_level_requirement
                             WHERE level = :level AND edition = :edition AND indicator = :indicator AND unit = :unit
                             ORDER BY industry, sequence DESC) newest
                         WHERE value IS NOT NULL""")
                .param("level", level.name())
                .param("edition", edition)
                .param("indicator", indicator)
                .param("unit", unit)
                .query(LevelRequirement.class)
                .list();
    }
}
