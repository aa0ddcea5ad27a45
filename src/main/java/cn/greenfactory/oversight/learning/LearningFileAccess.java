package cn.greenfactory.oversight.learning;

import cn.greenfactory.documents.FileAccess;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files of policies that are up and of trainings that are not cancelled are for everybody. */
@Component
class LearningFileAccess implements FileAccess {

    private final Policies policies;
    private final TrainingRows trainings;

    LearningFileAccess(Policies policies, TrainingRows trainings) {
        this.policies = policies;
        this.trainings = trainings;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        return switch (ownerKind) {
            case Policies.KIND -> policies.find(ownerId).isPresent();
            case Trainings.KIND -> trainings
                    .find(ownerId)
                    .filter(training -> training.cancelReason() == null)
                    .isPresent();
            default -> false;
        };
    }
}
