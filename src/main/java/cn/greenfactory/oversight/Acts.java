package cn.greenfactory.oversight;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Capacity;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who did what: the separation of duties is judged first, then the act goes into the actor record and the audit
 * trail, all in the caller's transaction. Nobody acts on one subject both for a county and for the city.
 */
@Component
public class Acts {

    /** Who acts when nobody does: a timer, a message, a delegate. */
    public static final String SYSTEM = "system";

    private final ActorRecord actors;
    private final AuditTrail audit;

    Acts(ActorRecord actors, AuditTrail audit) {
        this.actors = actors;
        this.audit = audit;
    }

    /**
     * An act of a person.
     *
     * @param kind REPORT_YEAR, REPORT, CHANGE, INCIDENT, REMOVAL, INSPECTION, RECOMMENDATION or SUPPORT
     * @param act the human task's element id, or the name of the act where there is no task
     * @param before the subject's state before, anything Jackson can write, or null
     * @throws cn.greenfactory.security.SeparationException naming the rule
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void by(String who, Capacity as, String act, String kind, UUID subjectId, Object before, Object after) {
        actors.refuseIfSeparated(subjectId, null, who, as);
        actors.record(subjectId, kind, who, as, act);
        audit.write(who, act, kind, subjectId, before, after);
    }

    /** What happened without a person's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bySystem(String act, String kind, UUID subjectId, Object before, Object after) {
        audit.write(SYSTEM, act, kind, subjectId, before, after);
    }
}
