package cn.greenfactory.process.common;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once an hour: does an instance still wait for something that has been recorded? Then it is told, and the repair is
 * logged. It never decides anything; it only repeats a message that should have arrived. Where that fails, an incident
 * says so in Cockpit until it succeeds.
 */
@Component
public class WaitSweeper {

    /** The type of the incident at an instance that cannot be told. */
    public static final String INCIDENT = "repairFailed";

    private static final Logger LOG = LoggerFactory.getLogger(WaitSweeper.class);
    private static final int PAGE = 500;

    /** As long as the engine keeps the message of an incident. */
    private static final int LONGEST = 2000;

    private final RuntimeService runtime;
    private final List<WaitedFacts> facts;
    private final TransactionTemplate transaction;

    WaitSweeper(RuntimeService runtime, List<WaitedFacts> facts, TransactionTemplate transaction) {
        this.runtime = runtime;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** Compares every open wait with the recorded facts; one that fails does not hold up the others. */
    @Scheduled(cron = "0 17 * * * *", zone = "Asia/Shanghai")
    public int sweep() {
        int repaired = 0;
        for (WaitedFacts each : facts) {
            for (Map.Entry<String, WaitedFacts.Question> entry :
                    each.byMessage().entrySet()) {
                repaired += sweep(entry.getKey(), entry.getValue());
            }
        }
        return repaired;
    }

    private int sweep(String message, WaitedFacts.Question question) {
        int repaired = 0;
        List<EventSubscription> waits;
        int first = 0;
        do {
            waits = runtime.createEventSubscriptionQuery()
                    .eventType("message")
                    .eventName(message)
                    .orderByCreated()
                    .asc()
                    .listPage(first, PAGE);
            int gone = 0;
            for (EventSubscription wait : waits) {
                gone += repair(message, wait, question) ? 1 : 0;
            }
            repaired += gone;
            first += PAGE - gone;
        } while (waits.size() == PAGE);
        return repaired;
    }

    private boolean repair(String message, EventSubscription wait, WaitedFacts.Question question) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Object id = runtime.getVariable(wait.getExecutionId(), question.variable());
                if (id == null || !question.recorded().test(UUID.fromString(id.toString()))) {
                    return false;
                }
                incidents(wait).list().forEach(incident -> runtime.resolveIncident(incident.getId()));
                runtime.messageEventReceived(message, wait.getExecutionId());
                LOG.warn("GF_REPAIRED wait for {} of {} {}", message, question.variable(), id);
                return true;
            }));
        } catch (RuntimeException e) {
            LOG.warn("GF_REPAIR_FAILED wait for {} in execution {}", message, wait.getExecutionId(), e);
            raise(message, wait, e);
            return false;
        }
    }

    /** One incident as long as it fails; none if what was waited for has come meanwhile. */
    private void raise(String message, EventSubscription wait, RuntimeException e) {
        String why = message + ": " + e.getMessage();
        try {
            transaction.executeWithoutResult(status -> {
                boolean stillWaits = runtime.createEventSubscriptionQuery()
                                .eventSubscriptionId(wait.getId())
                                .count()
                        > 0;
                if (stillWaits && incidents(wait).count() == 0) {
                    runtime.createIncident(
                            INCIDENT,
                            wait.getExecutionId(),
                            wait.getId(),
                            why.substring(0, Math.min(LONGEST, why.length())));
                }
            });
        } catch (RuntimeException changed) {
            LOG.warn("GF_REPAIR_FAILED no incident at execution {}", wait.getExecutionId(), changed);
        }
    }

    private IncidentQuery incidents(EventSubscription wait) {
        return runtime.createIncidentQuery().incidentType(INCIDENT).configuration(wait.getId());
    }
}
