package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the decision {@code RemovalGrounds} is asked about an open removal, and what it named. It only suggests. */
@Service
public class RemovalSuggestions {

    private final RemovalLocks locks;
    private final RemovalSteps steps;
    private final RemovalHearing hearing;
    private final BusinessStatusRows statuses;

    RemovalSuggestions(RemovalLocks locks, RemovalSteps steps, RemovalHearing hearing, BusinessStatusRows statuses) {
        this.locks = locks;
        this.steps = steps;
        this.hearing = hearing;
        this.statuses = statuses;
    }

    /** The claims that have not been taken back, as facts. */
    public RemovalFacts facts(UUID removalId) {
        RemovalDossier dossier = locks.read(removalId);
        List<RemovalGround> live =
                dossier.grounds().stream().filter(RemovalGround::live).toList();
        BusinessStatus status = live.stream().anyMatch(RemovalSuggestions::byStatus)
                ? statuses.of(dossier.removal().factoryId()).stream()
                        .findFirst()
                        .orElse(null)
                : null;
        List<String> other = live.stream()
                .filter(each -> each.ground() == Ground.NOT_OPERATING && !(status != null && byStatus(each)))
                .map(RemovalGround::reason)
                .toList();
        String seen = status == null ? null : status.otherNotOperating();
        return new RemovalFacts(
                has(live, Ground.NOT_FILED),
                has(live, Ground.FALSIFIED),
                status != null && status.deregistered(),
                status == null ? 0 : status.stoppedMonths(),
                status != null && status.abnormalListed(),
                other.isEmpty() ? seen : String.join("；", other),
                has(live, Ground.INCIDENT),
                has(live, Ground.HIGHER_REMOVED));
    }

    /** Keeps what was named; opens the days for the statement if what is left has only to be heard. */
    @Transactional
    public RemovalDossier suggest(UUID removalId, List<NamedGround> named) {
        RemovalDossier dossier = locks.lock(removalId);
        String text = String.join(
                "；",
                named.stream()
                        .map(each -> each.ground().clause() + each.reason())
                        .toList());
        steps.suggested(removalId, text.isEmpty() ? "没有应予移出的情形" : text);
        hearing.openOrWaitIfDue(dossier);
        return locks.read(removalId);
    }

    private static boolean byStatus(RemovalGround each) {
        return each.ground() == Ground.NOT_OPERATING && each.origin() == Origin.BUSINESS_STATUS;
    }

    private static boolean has(List<RemovalGround> live, Ground ground) {
        return live.stream().anyMatch(each -> each.ground() == ground);
    }
}
