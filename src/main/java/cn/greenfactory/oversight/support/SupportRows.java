package cn.greenfactory.oversight.support;

import cn.greenfactory.oversight.FollowsFactory;
import cn.greenfactory.oversight.Newest;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The store of requests; every method joins the caller's transaction. */
@Repository
class SupportRows implements FollowsFactory {

    private final JdbcClient jdbc;

    SupportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SupportRequest request) {
        jdbc.sql(
                        """
                        INSERT INTO gf_support
                            (id, number, enterprise_id, factory_id, county_code, title, content, requested_at, state)
                        VALUES (:id, :number, :enterprise, :factory, :county, :title, :content, :at, :state)""")
                .param("id", request.id())
                .param("number", request.number())
                .param("enterprise", request.enterpriseId())
                .param("factory", request.factoryId())
                .param("county", request.countyCode())
                .param("title", request.title())
                .param("content", request.content())
                .param("at", request.requestedAt().atOffset(ZoneOffset.UTC))
                .param("state", request.state().name())
                .update();
    }

    Optional<SupportRequest> find(UUID id) {
        return one("WHERE id = :id", id);
    }

    /** Locks the row until the caller's transaction ends. */
    Optional<SupportRequest> lock(UUID id) {
        return one("WHERE id = :id FOR UPDATE", id);
    }

    /** The unanswered request of the factory that says the same. */
    Optional<SupportRequest> same(NewSupport asked) {
        return jdbc.sql("SELECT * FROM gf_support WHERE factory_id = :factory AND title = :title"
                        + " AND content = :content AND state IN ('OPEN', 'FORWARDED')")
                .param("factory", asked.factoryId())
                .param("title", asked.title())
                .param("content", asked.content())
                .query(SupportRequest.class)
                .optional();
    }

    List<SupportRequest> ofEnterprise(UUID enterpriseId, Page page) {
        return Newest.ofEnterprise(jdbc, "gf_support", "requested_at", enterpriseId, page)
                .query(SupportRequest.class)
                .list();
    }

    List<SupportRequest> ofFactory(UUID factoryId) {
        return jdbc.sql("SELECT * FROM gf_support WHERE factory_id = :id ORDER BY requested_at, number")
                .param("id", factoryId)
                .query(SupportRequest.class)
                .list();
    }

    List<SupportRequest> seenBy(Actor who, Page page) {
        return Newest.seenBy(jdbc, "gf_support", "requested_at", who, page)
                .query(SupportRequest.class)
                .list();
    }

    void forwarded(UUID id, String reason, String who, Instant at) {
        step(id, "state = 'FORWARDED', forward_reason = :text, forwarded_by = :who, forwarded_at = :at", at)
                .param("text", reason)
                .param("who", who)
                .update();
    }

    void answered(UUID id, String answer, String as, String who, Instant at) {
        step(id, "state = 'ANSWERED', answer = :text, answered_as = :as, answered_by = :who, answered_at = :at", at)
                .param("text", answer)
                .param("as", as)
                .param("who", who)
                .update();
    }

    void replied(UUID id, Instant at) {
        step(id, "state = 'REPLIED', replied_at = :at", at).update();
    }

    void ended(UUID id, String reason, Instant at) {
        step(id, "state = 'ENDED', ended_reason = :reason, ended_at = :at", at)
                .param("reason", reason)
                .update();
    }

    @Override
    public void reassign(UUID factoryId, UUID enterpriseId, String countyCode) {
        jdbc.sql(
                        """
                        UPDATE gf_support SET enterprise_id = :enterprise, county_code = :county
                         WHERE factory_id = :factory AND state NOT IN ('REPLIED', 'ENDED')""")
                .param("enterprise", enterpriseId)
                .param("county", countyCode)
                .param("factory", factoryId)
                .update();
    }

    private StatementSpec step(UUID id, String set, Instant at) {
        return jdbc.sql("UPDATE gf_support SET " + set + " WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private Optional<SupportRequest> one(String condition, UUID id) {
        return jdbc.sql("SELECT * FROM gf_support " + condition)
                .param("id", id)
                .query(SupportRequest.class)
                .optional();
    }
}
