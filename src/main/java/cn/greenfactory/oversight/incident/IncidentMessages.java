package cn.greenfactory.oversight.incident;

import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.InboxEntry;
import cn.greenfactory.shared.MessageText;
import cn.greenfactory.shared.MessageTexts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is told what about an incident, in the words of the decision {@code MessageText}. */
@Component
class IncidentMessages {

    private final MessageTexts texts;
    private final Register register;
    private final Units units;
    private final ApplicationEventPublisher events;

    IncidentMessages(MessageTexts texts, Register register, Units units, ApplicationEventPublisher events) {
        this.texts = texts;
        this.register = register;
        this.units = units;
        this.events = events;
    }

    /**
     * Of a new one whoever did not report it, and the city where it is to know at once; of a changed grade all; of other
     * figures within the grade the city, where it was reported to.
     */
    void concluded(Incident incident, IncidentVersion now, IncidentVersion before) {
        Conclusion conclusion = now.conclusion();
        Grade was = before == null || before.conclusion() == null
                ? null
                : before.conclusion().grade();
        if (was == null) {
            if (conclusion.reportToCity()) {
                toCity(incident, "IncidentReported", grade(now));
            }
            if (incident.channel().equals("COUNTY")) {
                toEnterprise(incident, "IncidentReported", grade(now));
            } else {
                toCounty(incident, "IncidentReported", grade(now));
            }
        } else if (was != conclusion.grade()) {
            String reason = was.title() + " → " + grade(now) + "（" + now.reason() + "）";
            if (conclusion.reportToCity() || before.conclusion().reportToCity()) {
                toCity(incident, "IncidentRegraded", reason);
            }
            toCounty(incident, "IncidentRegraded", reason);
            toEnterprise(incident, "IncidentRegraded", reason);
        } else if (conclusion.reportToCity()) {
            reported(incident, now, before);
        }
    }

    private void reported(Incident incident, IncidentVersion now, IncidentVersion before) {
        if (!before.conclusion().reportToCity()) {
            toCity(incident, "IncidentReported", grade(now));
            return;
        }
        String changed = now.facts().figuresSince(before.facts());
        if (!changed.isEmpty()) {
            toCity(incident, "IncidentSupplemented", changed + "（" + now.reason() + "）；" + grade(now));
        }
    }

    /** The enterprise and its county learn how it ended. */
    void settled(Incident incident, String reason) {
        toCounty(incident, "IncidentClosed", reason);
        toEnterprise(incident, "IncidentClosed", reason);
    }

    /** An administrator ended it: nobody works on it any more until new figures come. */
    void cancelled(Incident incident, String reason) {
        toCounty(incident, "ProcessCancelled", reason);
        toCity(incident, "ProcessCancelled", reason);
        toEnterprise(incident, "ProcessCancelled", reason);
    }

    /**
     * @param now the city is told of what it was reported; not of figures that are still to be graded
     * @return what was said, for the comment on the process
     */
    String remind(Incident incident, IncidentVersion now, LocalDate day) {
        Map<String, String> facts = facts(incident, "");
        facts.put("task", "补报伤亡和损失变化、登记主管部门的等级认定");
        facts.put("date", day.toString());
        MessageText text = texts.of("TaskReminder", "COUNTY").filled(facts);
        tell(Role.countyReviewer(incident.countyCode()), text, incident);
        if (now.conclusion() != null && now.conclusion().reportToCity()) {
            tell(Role.CITY_OFFICER.id(), text, incident);
        }
        return text.subject() + "。" + text.body();
    }

    private void toCity(Incident incident, String event, String reason) {
        tell(Role.CITY_OFFICER.id(), text(event, "CITY", incident, reason), incident);
    }

    private void toCounty(Incident incident, String event, String reason) {
        tell(Role.countyReviewer(incident.countyCode()), text(event, "COUNTY", incident, reason), incident);
    }

    private void toEnterprise(Incident incident, String event, String reason) {
        tell(EnterpriseUser.of(incident.enterpriseId()), text(event, "ENTERPRISE", incident, reason), incident);
    }

    private void tell(String recipient, MessageText text, Incident incident) {
        events.publishEvent(new InboxEntry(recipient, text.subject(), text.body(), incident.id()));
    }

    private MessageText text(String event, String audience, Incident incident, String reason) {
        return texts.of(event, audience).filled(facts(incident, reason));
    }

    private Map<String, String> facts(Incident incident, String reason) {
        Map<String, String> facts = new HashMap<>();
        facts.put("number", incident.number());
        facts.put("enterprise", register.enterprise(incident.enterpriseId()).name());
        facts.put("county", units.name(incident.countyCode()));
        facts.put("task", "事故（事件）");
        facts.put("reason", reason);
        return facts;
    }

    private static String grade(IncidentVersion now) {
        Conclusion conclusion = now.conclusion();
        return now.facts().kind().title() + "，" + conclusion.grade().title()
                + (conclusion.provisional() ? "，尚待主管部门认定" : "");
    }
}
