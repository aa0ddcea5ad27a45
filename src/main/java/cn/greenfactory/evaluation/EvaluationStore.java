package cn.greenfactory.evaluation;

import static cn.greenfactory.shared.Rows.instant;
import static cn.greenfactory.shared.Rows.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of self-evaluations, their submitted versions and corrections; joins the caller's transaction. */
@Repository
class EvaluationStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper mapper;

    EvaluationStore(JdbcClient jdbc, Clock clock, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** A case's row; terms and draft are null until they are set. */
    record Evaluation(
            UUID caseId,
            String edition,
            EvaluationTerms terms,
            JsonNode draft,
            Map<String, String> explanations,
            int dossierVersion,
            boolean frozen) {}

    Optional<Evaluation> find(UUID caseId) {
        return select(caseId, "");
    }

    List<Evaluation> all(Collection<UUID> caseIds) {
        return jdbc.sql("SELECT * FROM gf_evaluation WHERE case_id IN (:ids)")
                .param("ids", caseIds)
                .query(this::evaluation)
                .list();
    }

    Optional<Evaluation> lock(UUID caseId) {
        return select(caseId, " FOR UPDATE");
    }

    private Optional<Evaluation> select(UUID caseId, String suffix) {
        return jdbc.sql("SELECT * FROM gf_evaluation WHERE case_id = ?" + suffix)
                .param(caseId)
                .query(this::evaluation)
                .optional();
    }

    void saveTerms(UUID caseId, EvaluationTerms terms) {
        jdbc.sql(
                        """
                        INSERT INTO gf_evaluation (case_id, edition, not_applicable, veto_items_on, industry_code,
                                                   energy_tce, references_as_of, changed_at)
                        VALUES (:caseId, :edition, :rule, CAST(:veto AS jsonb), :industry, :energy, :asOf, :now)
                        ON CONFLICT (case_id) DO UPDATE SET edition = EXCLUDED.edition,
                            not_applicable = EXCLUDED.not_applicable, veto_items_on = EXCLUDED.veto_items_on,
                            industry_code = EXCLUDED.industry_code, energy_tce = EXCLUDED.energy_tce,
                            references_as_of = EXCLUDED.references_as_of, changed_at = EXCLUDED.changed_at
                        """)
                .param("caseId", caseId)
                .param("edition", terms.edition())
                .param("rule", terms.notApplicable().name())
                .param("veto", write(terms.vetoItemsOn()))
                .param("industry", terms.industryCode(), Types.CHAR)
                .param("energy", terms.energyTce(), Types.DOUBLE)
                .param("asOf", utc(terms.referencesAsOf()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", utc(clock.instant()))
                .update();
    }

    void saveDraft(UUID caseId, String edition, JsonNode draft) {
        jdbc.sql(
                        """
                        INSERT INTO gf_evaluation (case_id, edition, draft, changed_at)
                        VALUES (:caseId, :edition, CAST(:draft AS jsonb), :now)
                        ON CONFLICT (case_id) DO UPDATE SET draft = EXCLUDED.draft, changed_at = EXCLUDED.changed_at
                        """)
                .param("caseId", caseId)
                .param("edition", edition)
                .param("draft", write(draft))
                .param("now", utc(clock.instant()))
                .update();
    }

    void saveExplanations(UUID caseId, Map<String, String> explanations) {
        jdbc.sql("UPDATE gf_evaluation SET explanations = CAST(? AS jsonb), changed_at = ? WHERE case_id = ?")
                .params(write(explanations), utc(clock.instant()), caseId)
                .update();
    }

    void freeze(Evaluation evaluation, String editionSha256, JsonNode selfScore) {
        int version = evaluation.dossierVersion() + 1;
        jdbc.sql("UPDATE gf_evaluation SET frozen = true, dossier_version = ?, changed_at = ? WHERE case_id = ?")
                .params(version, utc(clock.instant()), evaluation.caseId())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO gf_dossier_version
                            (case_id, version, edition, edition_sha256, dossier, explanations, self_score, frozen_at)
                        SELECT case_id, dossier_version, edition, :sha, draft, explanations, CAST(:score AS jsonb), :now
                        FROM gf_evaluation WHERE case_id = :caseId
                        """)
                .param("sha", editionSha256)
                .param("score", write(selfScore))
                .param("now", utc(clock.instant()))
                .param("caseId", evaluation.caseId())
                .update();
    }

    void reopen(UUID caseId) {
        jdbc.sql("UPDATE gf_evaluation SET frozen = false, changed_at = ? WHERE case_id = ?")
                .params(utc(clock.instant()), caseId)
                .update();
    }

    void add(UUID caseId, Correction c) {
        jdbc.sql(
                        """
                        INSERT INTO gf_indicator_correction
                            (case_id, dossier_version, indicator, share, self_value, value, reason, who, corrected_at)
                        VALUES (:caseId, :version, :indicator, :share, :self, :value, :reason, :who, :at)
                        """)
                .param("caseId", caseId)
                .param("version", c.dossierVersion())
                .param("indicator", c.indicator())
                .param("share", c.share())
                .param("self", c.selfValue(), Types.DOUBLE)
                .param("value", c.value())
                .param("reason", c.reason())
                .param("who", c.who())
                .param("at", utc(c.at()))
                .update();
    }

    /** All corrections of the case, oldest first. */
    List<Correction> corrections(UUID caseId) {
        return jdbc.sql("SELECT * FROM gf_indicator_correction WHERE case_id = ? ORDER BY sequence")
                .param(caseId)
                .query(EvaluationStore::correction)
                .list();
    }

    /** The value that holds for each corrected indicator of each of the cases. */
    Map<UUID, Map<String, Correction>> correctedValues(Collection<UUID> caseIds) {
        Map<UUID, Map<String, Correction>> latest = new HashMap<>();
        jdbc.sql("SELECT * FROM gf_indicator_correction WHERE case_id IN (:ids) AND NOT share ORDER BY sequence")
                .param("ids", caseIds)
                .query(rs -> {
                    Correction correction = correction(rs, 0);
                    latest.computeIfAbsent(rs.getObject("case_id", UUID.class), id -> new HashMap<>())
                            .put(correction.indicator(), correction);
                });
        return latest;
    }

    private static Correction correction(ResultSet rs, int n) throws SQLException {
        return new Correction(
                rs.getString("indicator"),
                rs.getBoolean("share"),
                rs.getObject("self_value", Double.class),
                rs.getDouble("value"),
                rs.getString("reason"),
                rs.getString("who"),
                instant(rs, "corrected_at"),
                rs.getInt("dossier_version"));
    }

    /** A share that people gave holds for the dossier they judged; one handed in differently is to be judged again. */
    boolean outlived(Evaluation evaluation, Correction correction) {
        return correction.share()
                && version(evaluation.caseId(), correction.dossierVersion())
                        .filter(evaluation.draft()::equals)
                        .isEmpty();
    }

    /** The dossier as submitted; empty if there is no such version. */
    Optional<JsonNode> version(UUID caseId, int version) {
        return jdbc.sql("SELECT dossier FROM gf_dossier_version WHERE case_id = ? AND version = ?")
                .params(caseId, version)
                .query((rs, n) -> read(rs.getString(1)))
                .optional();
    }

    /** The edition's hash and the self-evaluated result at the latest submission. */
    record Submitted(String editionSha256, JsonNode selfScore, Instant frozenAt) {}

    Optional<Submitted> submitted(UUID caseId) {
        return jdbc.sql("SELECT edition_sha256, self_score, frozen_at FROM gf_dossier_version WHERE case_id = ?"
                        + " ORDER BY version DESC LIMIT 1")
                .param(caseId)
                .query((rs, n) -> new Submitted(rs.getString(1), read(rs.getString(2)), instant(rs, "frozen_at")))
                .optional();
    }

    private Evaluation evaluation(ResultSet rs, int n) throws SQLException {
        String draft = rs.getString("draft");
        return new Evaluation(
                rs.getObject("case_id", UUID.class),
                rs.getString("edition"),
                terms(rs),
                draft == null ? null : read(draft),
                strings(read(rs.getString("explanations"))),
                rs.getInt("dossier_version"),
                rs.getBoolean("frozen"));
    }

    private EvaluationTerms terms(ResultSet rs) throws SQLException {
        String rule = rs.getString("not_applicable");
        if (rule == null) {
            return null;
        }
        Set<String> veto = new java.util.HashSet<>();
        read(rs.getString("veto_items_on")).forEach(item -> veto.add(item.textValue()));
        return new EvaluationTerms(
                rs.getString("edition"),
                NotApplicable.valueOf(rule),
                veto,
                rs.getString("industry_code"),
                rs.getObject("energy_tce", Double.class),
                instant(rs, "references_as_of"));
    }

    private static Map<String, String> strings(JsonNode json) {
        Map<String, String> map = new java.util.TreeMap<>();
        json.properties()
                .forEach(member -> map.put(member.getKey(), member.getValue().textValue()));
        return map;
    }

    private JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
