package cn.greenfactory.notification;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.notice.Objection;
import cn.greenfactory.notice.ObjectionClosed;
import cn.greenfactory.notice.ObjectionFiled;
import cn.greenfactory.notice.ObjectionOutcome;
import cn.greenfactory.notice.ObjectionState;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the enterprise an objection is about, and the city, that it came in and what became of it (第十条). */
@Component
class ObjectionMessages {

    private final Objections objections;
    private final Applications applications;
    private final Rounds rounds;
    private final Letters letters;
    private final Clock clock;

    ObjectionMessages(Objections objections, Applications applications, Rounds rounds, Letters letters, Clock clock) {
        this.objections = objections;
        this.applications = applications;
        this.rounds = rounds;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    void on(ObjectionFiled filed) {
        if (filed.caseId() != null) {
            tell("ObjectionReceived", Told.ENTERPRISE, objections.get(filed.objectionId()), "");
            tell("ObjectionReceived", Told.CITY, objections.get(filed.objectionId()), "");
        }
    }

    @EventListener
    void on(ObjectionClosed closed) {
        Objection objection = objections.get(closed.objectionId());
        if (objection.caseId() == null) {
            return;
        }
        if (objection.state() == ObjectionState.INADMISSIBLE) {
            tell("ObjectionInadmissible", Told.ENTERPRISE, objection, objection.admissionReason());
            return;
        }
        String reason = objection.findings() + "；处理结果：" + objection.reply();
        if (objection.outcome() == ObjectionOutcome.DISMISSED) {
            tell("ObjectionDismissed", Told.ENTERPRISE, objection, reason);
        } else if (objection.target() == ObjectionTarget.LISTED) {
            tell("ObjectionUpheld", Told.ENTERPRISE, objection, reason);
        } else {
            toTheOmitted(objection, reason + "。该申请将重新综合审查并增补公示");
        }
    }

    /** To whom was left out the news is good: the wording is that for officials, which announces no refusal. */
    private void toTheOmitted(Objection objection, String reason) {
        Application application = applications.get(objection.caseId());
        String enterprise = EnterpriseUser.of(application.enterpriseId());
        letters.send("ObjectionUpheld", Told.CITY, enterprise, facts(objection, application, reason), objection.id());
    }

    private void tell(String event, String audience, Objection objection, String reason) {
        Application application = applications.get(objection.caseId());
        letters.send(event, audience, application, facts(objection, application, reason), objection.id());
    }

    private Map<String, String> facts(Objection objection, Application application, String reason) {
        Map<String, String> facts = new HashMap<>(letters.facts(application, rounds.get(application.roundId())));
        facts.put("number", objection.number());
        facts.put("date", China.dayOf(clock.instant()).toString());
        facts.put("reason", reason == null ? "" : reason);
        return facts;
    }
}
