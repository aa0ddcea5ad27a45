package cn.greenfactory.oversight.learning;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.RegisterLists;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Green-manufacturing trainings: published by the city, signed up for by enterprises, attendance recorded (第十六条). */
@Service
public class Trainings {

    public static final String KIND = "TRAINING";

    private static final int MOST = 100;

    private final TrainingRows rows;
    private final LearningFiles files;
    private final RegisterLists lists;
    private final TrainingMessages messages;
    private final AuditTrail audit;
    private final Clock clock;

    Trainings(
            TrainingRows rows,
            LearningFiles files,
            RegisterLists lists,
            TrainingMessages messages,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.lists = lists;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes a training; every enterprise with a factory on the list is told of it soon.
     *
     * @throws LearningException field by field
     */
    @Transactional
    public Training publish(NewTraining asked, String who) {
        NewTraining checked = asked.checked(today());
        UUID id = UUID.randomUUID();
        rows.insert(id, checked, who, clock.instant());
        audit.write(who, "PublishTraining", KIND, id, null, Map.of("title", checked.title()));
        messages.published(id, lists.listedEnterprises(today()));
        return get(id);
    }

    /** Cancels a training that has not been held; who signed up is told soon. */
    @Transactional
    public void cancel(UUID id, String reason, String who) {
        new Fields().text("reason", "取消的理由", reason, 500).refuse(LearningException::invalid);
        Training training = standing(id);
        if (today().isAfter(training.heldOn())) {
            throw LearningException.closed(training.title(), "已于" + China.text(training.heldOn()) + "举办");
        }
        rows.cancel(id, reason.strip());
        messages.cancelled(id);
        audit.write(who, "CancelTraining", KIND, id, training.title(), Map.of("reason", reason));
    }

    /** Takes a file to a training that is not cancelled. */
    public Attachment attach(UUID id, String fileName, InputStream content, String who) {
        refuseIfCancelled(get(id));
        return files.attach(KIND, id, fileName, content, who);
    }

    /**
     * Takes one file of a training down; its row and content stay.
     *
     * @throws LearningException if there is none or the reason is missing
     */
    public void withdrawFile(UUID id, UUID attachmentId, String reason, String who) {
        get(id);
        files.withdraw(KIND, id, attachmentId, reason, who);
    }

    /** The files of a training that are not withdrawn, oldest first. */
    public List<Attachment> files(UUID id) {
        return files.of(KIND, id);
    }

    /** Those not cancelled, the latest day first. */
    public List<Training> all() {
        return rows.all();
    }

    /** Cancelled ones too, the latest day first. */
    public List<Training> every(Page page) {
        return rows.every(page);
    }

    /** @throws LearningException if there is none */
    public Training get(UUID id) {
        return rows.find(id).orElseThrow(() -> LearningException.unknown("培训", id));
    }

    /** Who signed up, in order, withdrawn ones too. */
    public List<SignUp> signUps(UUID trainingId) {
        get(trainingId);
        return rows.signUps(trainingId);
    }

    /** What the enterprise signed up for, newest first. */
    public List<SignUp> ofEnterprise(UUID enterpriseId) {
        return rows.ofEnterprise(enterpriseId);
    }

    /**
     * Signs the enterprise up, or changes how many persons come, which moves it to the end of the list; the same again
     * changes nothing.
     *
     * @throws LearningException if sign-up is over, it was cancelled or there are not that many places left
     */
    @Transactional
    public void signUp(UUID trainingId, UUID enterpriseId, int persons) {
        new Fields()
                .that(persons >= 1 && persons <= MOST, "persons", "参加人数须为 1 至 " + MOST)
                .refuse(LearningException::invalid);
        Training training = open(trainingId);
        SignUp before = rows.signUp(trainingId, enterpriseId).orElse(null);
        int own = before == null || before.withdrawnAt() != null ? 0 : before.persons();
        if (own == persons) {
            return;
        }
        if (training.capacity() != null && training.persons() - own + persons > training.capacity()) {
            throw LearningException.closed(
                    training.title(), "只余 " + (training.capacity() - training.persons() + own) + " 个名额");
        }
        rows.signUp(trainingId, enterpriseId, persons, clock.instant());
        trail("SignUpForTraining", trainingId, enterpriseId, before);
    }

    /** Gives the places back while sign-up is open; repeating it changes nothing. */
    @Transactional
    public void withdraw(UUID trainingId, UUID enterpriseId) {
        open(trainingId);
        SignUp before = rows.signUp(trainingId, enterpriseId).orElse(null);
        if (before != null && before.withdrawnAt() == null) {
            rows.withdraw(trainingId, enterpriseId, clock.instant());
            trail("WithdrawFromTraining", trainingId, enterpriseId, before);
        }
    }

    /**
     * Records who came, on the day or later; the whole list each time.
     *
     * @param attended enterprises that came, each of them signed up
     */
    @Transactional
    public void recordAttendance(UUID trainingId, Set<UUID> attended, String who) {
        Training training = rows.lock(trainingId).orElseThrow(() -> LearningException.unknown("培训", trainingId));
        if (training.cancelReason() != null || training.heldOn().isAfter(today())) {
            throw LearningException.closed(training.title(), "尚未举办或者已取消，不能登记出席");
        }
        List<SignUp> before = rows.signUps(trainingId);
        Set<UUID> signedUp = before.stream()
                .filter(each -> each.withdrawnAt() == null)
                .map(SignUp::enterpriseId)
                .collect(Collectors.toSet());
        new Fields()
                .that(signedUp.containsAll(attended), "attended", "出席的企业须在报名名单中")
                .refuse(LearningException::invalid);
        signedUp.forEach(enterprise -> rows.attended(trainingId, enterprise, attended.contains(enterprise)));
        audit.write(who, "RecordAttendance", KIND, trainingId, before, Map.of("attended", attended));
    }

    /** What stands there now is what the act made of it. */
    private void trail(String act, UUID trainingId, UUID enterpriseId, SignUp before) {
        SignUp after = rows.signUp(trainingId, enterpriseId).orElseThrow();
        audit.write(EnterpriseUser.of(enterpriseId), act, KIND, trainingId, before, after);
    }

    private Training open(UUID trainingId) {
        Training training = standing(trainingId);
        if (today().isAfter(training.signUpBy())) {
            throw LearningException.closed(training.title(), "报名已于 " + training.signUpBy() + " 截止");
        }
        return training;
    }

    private Training standing(UUID trainingId) {
        Training training = rows.lock(trainingId).orElseThrow(() -> LearningException.unknown("培训", trainingId));
        refuseIfCancelled(training);
        return training;
    }

    private static void refuseIfCancelled(Training training) {
        if (training.cancelReason() != null) {
            throw LearningException.closed(training.title(), "已取消");
        }
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
