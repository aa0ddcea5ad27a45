package cn.greenfactory.oversight.learning;

import cn.greenfactory.shared.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of trainings and who signed up; every method joins the caller's transaction. */
@Repository
class TrainingRows {

    private static final String SELECT =
            """
            SELECT t.*, (SELECT coalesce(sum(s.persons), 0) FROM gf_training_sign_up s
                WHERE s.training_id = t.id AND s.withdrawn_at IS NULL) AS persons
            FROM gf_training t""";

    private final JdbcClient jdbc;

    TrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewTraining training, String who, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO gf_training
                            (id, title, content, held_on, place, sign_up_by, capacity, published_by, published_at)
                        VALUES (:id, :title, :content, :held, :place, :by, :capacity, :who, :at)""")
                .param("id", id)
                .param("title", training.title())
                .param("content", training.content())
                .param("held", training.heldOn())
                .param("place", training.place())
                .param("by", training.signUpBy())
                .param("capacity", training.capacity())
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void cancel(UUID id, String reason) {
        jdbc.sql("UPDATE gf_training SET cancel_reason = :reason WHERE id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    Optional<Training> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE t.id = :id")
                .param("id", id)
                .query(Training.class)
                .optional();
    }

    /** Lets one transaction at a time sign up or withdraw. */
    Optional<Training> lock(UUID id) {
        jdbc.sql("SELECT id FROM gf_training WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Those not cancelled, the latest day first. */
    List<Training> all() {
        return jdbc.sql(SELECT + " WHERE t.cancel_reason IS NULL ORDER BY t.held_on DESC, t.published_at DESC")
                .query(Training.class)
                .list();
    }

    /** Cancelled ones too, the latest day first. */
    List<Training> every(Page page) {
        return jdbc.sql(SELECT + " ORDER BY t.held_on DESC, t.published_at DESC" + page.limit())
                .query(Training.class)
                .list();
    }

    void signUp(UUID trainingId, UUID enterpriseId, int persons, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO gf_training_sign_up (training_id, enterprise_id, persons, signed_up_at)
                        VALUES (:training, :enterprise, :persons, :at)
                        ON CONFLICT (training_id, enterprise_id) DO UPDATE
                            SET persons = :persons, signed_up_at = :at, withdrawn_at = NULL""")
                .param("training", trainingId)
                .param("enterprise", enterpriseId)
                .param("persons", persons)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(UUID trainingId, UUID enterpriseId, Instant at) {
        jdbc.sql("UPDATE gf_training_sign_up SET withdrawn_at = :at"
                        + " WHERE training_id = :training AND enterprise_id = :enterprise")
                .param("training", trainingId)
                .param("enterprise", enterpriseId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void attended(UUID trainingId, UUID enterpriseId, boolean attended) {
        jdbc.sql("UPDATE gf_training_sign_up SET attended = :attended"
                        + " WHERE training_id = :training AND enterprise_id = :enterprise")
                .param("training", trainingId)
                .param("enterprise", enterpriseId)
                .param("attended", attended)
                .update();
    }

    Optional<SignUp> signUp(UUID trainingId, UUID enterpriseId) {
        return jdbc.sql("SELECT * FROM gf_training_sign_up"
                        + " WHERE training_id = :training AND enterprise_id = :enterprise")
                .param("training", trainingId)
                .param("enterprise", enterpriseId)
                .query(SignUp.class)
                .optional();
    }

    List<SignUp> signUps(UUID trainingId) {
        return jdbc.sql(
                        "SELECT * FROM gf_training_sign_up WHERE training_id = :id ORDER BY signed_up_at, enterprise_id")
                .param("id", trainingId)
                .query(SignUp.class)
                .list();
    }

    List<SignUp> ofEnterprise(UUID enterpriseId) {
        return jdbc.sql("SELECT * FROM gf_training_sign_up WHERE enterprise_id = :id ORDER BY signed_up_at DESC")
                .param("id", enterpriseId)
                .query(SignUp.class)
                .list();
    }
}
