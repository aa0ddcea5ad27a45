package cn.greenfactory.oversight.annual;

import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.InboxEntry;
import cn.greenfactory.shared.MessageText;
import cn.greenfactory.shared.MessageTexts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What enterprises, counties and the city are told about a report, in the bureau's words. */
@Component
class ReportMessages {

    private final MessageTexts texts;
    private final Register register;
    private final ApplicationEventPublisher events;

    ReportMessages(MessageTexts texts, Register register, ApplicationEventPublisher events) {
        this.texts = texts;
        this.register = register;
        this.events = events;
    }

    void enterprise(String event, Report report, LocalDate day, Map<String, String> more) {
        tell(report.enterpriseUser(), event, "ENTERPRISE", report, day, more);
    }

    void county(String event, Report report, LocalDate day, Map<String, String> more) {
        tell(Role.countyReviewer(report.countyCode()), event, "COUNTY", report, day, more);
    }

    void city(String event, Report report, LocalDate day, Map<String, String> more) {
        tell(Role.CITY_OFFICER.id(), event, "CITY", report, day, more);
    }

    /** An administrator ended its process: nobody decided anything. The city, which may take it up again, learns where. */
    void cancelled(Report report, LocalDate day, String reason) {
        String where = "POST /api/staff/reports/" + report.id() + "/reopening";
        Map<String, String> facts = Map.of("task", where, "number", report.number(), "reason", reason);
        enterprise("ReportCancelled", report, day, facts);
        county("ReportCancelled", report, day, facts);
        city("ReportCancelled", report, day, facts);
    }

    private void tell(
            String whom, String event, String audience, Report report, LocalDate day, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>();
        Factory factory = register.factory(report.factoryId());
        facts.put("enterprise", register.enterprise(report.enterpriseId()).name() + "（" + factory.name() + "）");
        facts.put("number", Integer.toString(report.reportYear()));
        facts.put("date", China.text(day));
        facts.putAll(more);
        MessageText text = texts.of(event, audience).filled(facts);
        events.publishEvent(new InboxEntry(whom, text.subject(), text.body(), report.id()));
    }

    static String day(LocalDate day) {
        return China.text(day);
    }
}
