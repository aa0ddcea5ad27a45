package cn.greenfactory.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store behind {@link ActorRecord}. Every method joins the caller's transaction. */
class ActorRows {

    private static final String ADD =
            """
            INSERT INTO gf_actor (subject_id, subject_kind, round_id, user_id, capacity, act, acted_at)
            VALUES (:subject, :kind, :round, :user, :capacity, :act, :at)
            """;
    private static final String ACTED_ON =
            """
            SELECT EXISTS (SELECT 1 FROM gf_actor WHERE subject_id = :subject AND user_id = :user
                AND capacity IN (:capacities))
            """;
    private static final String ACTED_WITHIN =
            """
            SELECT EXISTS (SELECT 1 FROM gf_actor WHERE (round_id = :round OR subject_id = :round) AND user_id = :user
                AND capacity IN (:capacities) AND subject_kind IN (:kinds))
            """;
    private static final String WORKS_FOR_PARTY =
            """
            SELECT EXISTS (SELECT 1 FROM gf_case_party p JOIN gf_affiliation a ON a.credit_code = p.credit_code
                WHERE p.case_id = :case AND a.user_id = :user)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ActorRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One transaction at a time judges and records what a person does; the lock ends with the transaction. */
    void lock(String userId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('gf_actor:' || :user, 0))")
                .param("user", userId)
                .query((row, number) -> row)
                .list();
    }

    void add(UUID subjectId, String subjectKind, UUID roundId, String userId, Capacity capacity, String act) {
        jdbc.sql(ADD)
                .param("subject", subjectId)
                .param("kind", subjectKind)
                .param("round", roundId)
                .param("user", userId)
                .param("capacity", capacity.name())
                .param("act", act)
                .param("at", now())
                .update();
    }

    Set<String> actors(UUID subjectId, Capacity capacity) {
        return jdbc.sql("SELECT DISTINCT user_id FROM gf_actor WHERE subject_id = :subject AND capacity = :capacity")
                .param("subject", subjectId)
                .param("capacity", capacity.name())
                .query(String.class)
                .set();
    }

    boolean actedOnCase(UUID caseId, String userId, Collection<Capacity> capacities) {
        return caseId != null && actedOn(caseId, userId, capacities);
    }

    /** Whether the person acted on the round as such. */
    boolean actedOnRound(UUID roundId, String userId, Collection<Capacity> capacities) {
        return roundId != null && actedOn(roundId, userId, capacities);
    }

    /** Whether the person acted on anything of these kinds that belongs to the round. */
    boolean actedWithinRound(UUID roundId, String userId, Collection<Capacity> capacities, Set<String> kinds) {
        return exists(jdbc.sql(ACTED_WITHIN)
                .param("round", roundId)
                .param("user", userId)
                .param("capacities", names(capacities))
                .param("kinds", kinds));
    }

    void addRecusal(UUID caseId, String userId, String reason) {
        jdbc.sql("INSERT INTO gf_recusal VALUES (:case, :user, :reason, :at) ON CONFLICT DO NOTHING")
                .param("case", caseId)
                .param("user", userId)
                .param("reason", reason)
                .param("at", now())
                .update();
    }

    boolean recused(UUID caseId, String userId) {
        return exists(jdbc.sql("SELECT EXISTS (SELECT 1 FROM gf_recusal WHERE case_id = :case AND user_id = :user)")
                .param("case", caseId)
                .param("user", userId));
    }

    void addAffiliation(String userId, String creditCode) {
        jdbc.sql("INSERT INTO gf_affiliation VALUES (:user, :code, :at) ON CONFLICT DO NOTHING")
                .param("user", userId)
                .param("code", creditCode)
                .param("at", now())
                .update();
    }

    boolean worksFor(String userId, String creditCode) {
        return exists(jdbc.sql("SELECT EXISTS (SELECT 1 FROM gf_affiliation WHERE user_id = :user"
                        + " AND credit_code = :code)")
                .param("user", userId)
                .param("code", creditCode));
    }

    void addParty(UUID caseId, String creditCode, String party) {
        jdbc.sql("INSERT INTO gf_case_party VALUES (:case, :code, :party, :at) ON CONFLICT DO NOTHING")
                .param("case", caseId)
                .param("code", creditCode)
                .param("party", party)
                .param("at", now())
                .update();
    }

    boolean worksForParty(UUID caseId, String userId) {
        return exists(jdbc.sql(WORKS_FOR_PARTY).param("case", caseId).param("user", userId));
    }

    private boolean actedOn(UUID subjectId, String userId, Collection<Capacity> capacities) {
        return exists(jdbc.sql(ACTED_ON)
                .param("subject", subjectId)
                .param("user", userId)
                .param("capacities", names(capacities)));
    }

    private static boolean exists(JdbcClient.StatementSpec statement) {
        return statement.query(Boolean.class).single();
    }

    private static List<String> names(Collection<Capacity> capacities) {
        return capacities.stream().map(Capacity::name).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
