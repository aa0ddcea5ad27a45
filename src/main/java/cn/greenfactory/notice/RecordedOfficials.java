package cn.greenfactory.notice;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Capacity;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Separation of duties by the actor record, and the audit trail. */
@Component
class RecordedOfficials implements Officials {

    private final ActorRecord actors;
    private final AuditTrail trail;

    RecordedOfficials(ActorRecord actors, AuditTrail trail) {
        this.actors = actors;
        this.trail = trail;
    }

    @Override
    public void actOnObjection(Objection o, String approvedBy, String who, Act act) {
        Capacity as = act.head() ? Capacity.CITY_HEAD : Capacity.CITY_OFFICER;
        if (act == Act.CONFIRM_INADMISSIBLE) {
            actors.refuseIfSeparated(o.caseId(), o.roundId(), who, as);
        } else {
            actors.refuseIfSeparatedOnObjection(o.caseId(), o.roundId(), approvedBy, who, as);
        }
        actors.record(o.id(), "OBJECTION", o.roundId(), who, as, act.taskId());
    }

    @Override
    public void actOnNotice(Notice notice, String who, String act) {
        actors.refuseIfSeparated(null, notice.roundId(), who, Capacity.CITY_OFFICER);
        actors.record(notice.id(), "NOTICE", notice.roundId(), who, Capacity.CITY_OFFICER, act);
    }

    @Override
    public void trail(String who, String act, String subjectKind, UUID subjectId, Object before, Object after) {
        trail.write(who, act, subjectKind, subjectId, before, after);
    }
}
