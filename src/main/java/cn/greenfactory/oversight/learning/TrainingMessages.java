package cn.greenfactory.oversight.learning;

import cn.greenfactory.oversight.Teller;
import cn.greenfactory.shared.China;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What enterprises are told of trainings: noted with the act, told some at a time, each enterprise once (第十六条). */
@Service
public class TrainingMessages {

    static final int AT_ONCE = 100;

    private static final String PUBLISHED = "TrainingPublished";
    private static final String CANCELLED = "TrainingCancelled";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TrainingRows trainings;
    private final Teller teller;
    private final TransactionTemplate transaction;

    private record Due(UUID trainingId, String event, UUID enterpriseId) {}

    TrainingMessages(
            JdbcClient jdbc,
            JdbcTemplate batches,
            TrainingRows trainings,
            Teller teller,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.trainings = trainings;
        this.teller = teller;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Joins the caller's transaction. */
    void published(UUID trainingId, List<UUID> enterprises) {
        batches.batchUpdate(
                "INSERT INTO gf_training_message (training_id, event, enterprise_id) VALUES (?, ?, ?)",
                enterprises,
                AT_ONCE,
                (row, enterprise) -> {
                    row.setObject(1, trainingId);
                    row.setString(2, PUBLISHED);
                    row.setObject(3, enterprise);
                });
    }

    /** For who has signed up; nobody is called to it any more. Joins the caller's transaction. */
    void cancelled(UUID trainingId) {
        jdbc.sql("DELETE FROM gf_training_message WHERE training_id = :training")
                .param("training", trainingId)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO gf_training_message (training_id, event, enterprise_id)
                        SELECT training_id, :event, enterprise_id FROM gf_training_sign_up
                         WHERE training_id = :training AND withdrawn_at IS NULL""")
                .param("event", CANCELLED)
                .param("training", trainingId)
                .update();
    }

    /** Tells who is still to be told, {@value #AT_ONCE} in a transaction. */
    @Scheduled(cron = "30 * * * * *")
    public synchronized void send() {
        int told;
        do {
            told = transaction.execute(status -> sendSome());
        } while (told == AT_ONCE);
    }

    private int sendSome() {
        List<Due> due = jdbc.sql(
                        """
                        DELETE FROM gf_training_message m USING (
                            SELECT * FROM gf_training_message
                             ORDER BY training_id, event, enterprise_id LIMIT :most FOR UPDATE SKIP LOCKED) next
                         WHERE m.training_id = next.training_id AND m.event = next.event
                           AND m.enterprise_id = next.enterprise_id RETURNING m.*""")
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
        Map<UUID, Map<String, String>> facts = new HashMap<>();
        due.forEach(each -> teller.enterprise(
                each.enterpriseId(),
                each.event(),
                facts.computeIfAbsent(each.trainingId(), this::facts),
                each.trainingId()));
        return due.size();
    }

    private Map<String, String> facts(UUID trainingId) {
        Training training = trainings.find(trainingId).orElseThrow();
        Map<String, String> facts = new HashMap<>();
        facts.put("number", training.title());
        facts.put("date", China.text(training.heldOn()));
        facts.put("place", training.place());
        facts.put("signUpBy", China.text(training.signUpBy()));
        if (training.cancelReason() != null) {
            facts.put("reason", training.cancelReason());
        }
        return facts;
    }
}
