package cn.greenfactory.certification;

import static cn.greenfactory.shared.Rows.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of cases, its writing half. Every method joins the caller's transaction; writers hold the case's row lock. */
@Component
class CaseRows extends CaseReads {

    CaseRows(JdbcClient jdbc) {
        super(jdbc);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the factory has an open application */
    void insert(UUID id, UUID roundId, UUID enterpriseId, UUID factoryId, String countyCode, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO gf_application (id, round_id, enterprise_id, factory_id, county_code, status, version,
                    returns, attempt, reopened, started_at)
                VALUES (:id, :round, :enterprise, :factory, :county, 'DRAFT', 1, 0, 0, false, :now)""")
                .param("id", id)
                .param("round", roundId)
                .param("enterprise", enterpriseId)
                .param("factory", factoryId)
                .param("county", countyCode)
                .param("now", utc(now))
                .update();
    }

    /** Gives every recommended case its ordinal, by county and by the order of recommending; returns how many. */
    int freezeParticipants(UUID roundId) {
        return jdbc.sql(
                        """
                UPDATE gf_application a SET ordinal = place.n, version = version + 1
                  FROM (SELECT id, row_number() OVER (ORDER BY county_code, recommended_at, number) AS n
                          FROM gf_application WHERE round_id = :round AND status = 'RECOMMENDED') place
                 WHERE a.id = place.id""")
                .param("round", roundId)
                .update();
    }

    /** Writes the transition the record has made; the version counts up. */
    void save(Application application) {
        jdbc.sql(
                        """
                UPDATE gf_application SET status = :status, returns = :returns, county_outcome = :outcome,
                    version = version + 1 WHERE id = :id""")
                .param("status", application.status().name())
                .param("returns", application.returns())
                .param(
                        "outcome",
                        application.countyOutcome() == null
                                ? null
                                : application.countyOutcome().name())
                .param("id", application.id())
                .update();
    }

    void end(Application ended, String reason, Instant now) {
        save(ended);
        jdbc.sql("UPDATE gf_application SET closed_at = :now, close_reason = :reason WHERE id = :id")
                .param("now", utc(now))
                .param("reason", reason)
                .param("id", ended.id())
                .update();
    }

    /** The next version of a draft, or empty if it is not at {@code version} any more. */
    Optional<Long> touchDraft(UUID id, long version) {
        return jdbc.sql(
                        """
                UPDATE gf_application SET version = version + 1
                 WHERE id = :id AND version = :version AND status IN ('DRAFT', 'RETURNED') RETURNING version""")
                .param("id", id)
                .param("version", version)
                .query(Long.class)
                .optional();
    }

    void county(UUID id, String countyCode) {
        jdbc.sql("UPDATE gf_application SET county_code = :county WHERE id = :id")
                .param("county", countyCode)
                .param("id", id)
                .update();
    }

    void submittedAt(UUID id, Instant now) {
        jdbc.sql("UPDATE gf_application SET submitted_at = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void recommendedAt(UUID id, Instant now) {
        jdbc.sql("UPDATE gf_application SET recommended_at = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void number(UUID id, String number) {
        jdbc.sql("UPDATE gf_application SET number = :number, version = version + 1 WHERE id = :id")
                .param("number", number)
                .param("id", id)
                .update();
    }

    /** The reviewers of attempt {@code attempt} are seated. */
    void seated(UUID id, int attempt) {
        jdbc.sql(
                        """
                UPDATE gf_application SET status = 'IN_REVIEW', attempt = :attempt, verdict = NULL,
                    version = version + 1 WHERE id = :id""")
                .param("attempt", attempt)
                .param("id", id)
                .update();
    }

    void verdict(UUID id, PanelVerdict verdict) {
        jdbc.sql("UPDATE gf_application SET verdict = :verdict, version = version + 1 WHERE id = :id")
                .param("verdict", verdict.name())
                .param("id", id)
                .update();
    }

    void decided(UUID id, UUID certificationId, boolean certified, LocalDate on) {
        jdbc.sql(
                        """
                UPDATE gf_application SET certified = :certified, certified_on = :on, certification_id = :certification,
                    version = version + 1 WHERE id = :id""")
                .param("certified", certified)
                .param("on", on)
                .param("certification", certificationId)
                .param("id", id)
                .update();
    }

    void reopened(UUID id) {
        jdbc.sql("UPDATE gf_application SET reopened = true, list_id = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }
}
