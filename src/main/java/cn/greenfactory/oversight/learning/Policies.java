package cn.greenfactory.oversight.learning;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.oversight.Fields;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's policies on green manufacturing, as everybody may read them (第十六条). */
@Service
public class Policies {

    public static final String KIND = "POLICY";

    private final JdbcClient jdbc;
    private final LearningFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    Policies(JdbcClient jdbc, LearningFiles files, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws LearningException field by field */
    @Transactional
    public Policy publish(NewPolicy asked, String who) {
        NewPolicy checked = asked.checked();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO gf_policy (id, title, document_no, issued_on, content, published_by, published_at)
                        VALUES (:id, :title, :no, :on, :content, :who, :at)""")
                .param("id", id)
                .param("title", checked.title())
                .param("no", checked.documentNo())
                .param("on", checked.issuedOn())
                .param("content", checked.content())
                .param("who", who)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        audit.write(who, "PublishPolicy", KIND, id, null, Map.of("title", checked.title()));
        return get(id);
    }

    /**
     * Takes a policy down; its row and files stay.
     *
     * @throws LearningException if there is none or the reason is missing
     */
    @Transactional
    public void withdraw(UUID id, String reason, String who) {
        new Fields().text("reason", "撤下的理由", reason, 500).refuse(LearningException::invalid);
        Policy before = get(id);
        jdbc.sql("UPDATE gf_policy SET withdrawn_at = coalesce(withdrawn_at, :at) WHERE id = :id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        audit.write(who, "WithdrawPolicy", KIND, id, before.title(), Map.of("reason", reason));
    }

    /** Takes a file to a policy that is up. */
    public Attachment attach(UUID id, String fileName, InputStream content, String who) {
        get(id);
        return files.attach(KIND, id, fileName, content, who);
    }

    /**
     * Takes one file of a policy that is up down; its row and content stay.
     *
     * @throws LearningException if there is none or the reason is missing
     */
    public void withdrawFile(UUID id, UUID attachmentId, String reason, String who) {
        get(id);
        files.withdraw(KIND, id, attachmentId, reason, who);
    }

    /** The files of a policy that are not withdrawn, oldest first. */
    public List<Attachment> files(UUID id) {
        return files.of(KIND, id);
    }

    /** Those that are up, newest first. */
    public List<Policy> all() {
        return jdbc.sql("SELECT * FROM gf_policy WHERE withdrawn_at IS NULL ORDER BY issued_on DESC, published_at DESC")
                .query(Policy.class)
                .list();
    }

    /** @throws LearningException if there is none that is up */
    public Policy get(UUID id) {
        return find(id).orElseThrow(() -> LearningException.unknown("政策", id));
    }

    Optional<Policy> find(UUID id) {
        return jdbc.sql("SELECT * FROM gf_policy WHERE id = :id AND withdrawn_at IS NULL")
                .param("id", id)
                .query(Policy.class)
                .optional();
    }
}
