package cn.greenfactory.notification;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Round;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.InboxEntry;
import cn.greenfactory.shared.MessageText;
import cn.greenfactory.shared.MessageTexts;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the bureau's wording and the facts together and sends the result to the inbox of who is told. */
@Component
class Letters {

    private final MessageTexts texts;
    private final Register register;
    private final Units units;
    private final ApplicationEventPublisher events;

    Letters(MessageTexts texts, Register register, Units units, ApplicationEventPublisher events) {
        this.texts = texts;
        this.register = register;
        this.units = units;
        this.events = events;
    }

    /** What every message about a case may speak of. */
    Map<String, String> facts(Application application, Round round) {
        return Map.of(
                "enterprise", register.enterprise(application.enterpriseId()).name(),
                "number", application.number() == null ? "（草稿）" : application.number(),
                "county", units.name(application.countyCode()),
                "round", round(round),
                "reconsiderationWorkdays", Integer.toString(round.settings().reconsiderationWorkdays()));
    }

    /** What people call a round. */
    static String round(Round round) {
        return round.code() + "年度批次";
    }

    /** To the application's enterprise, its county's reviewers or the city's officers. */
    void send(String event, String audience, Application application, Map<String, String> facts, UUID about) {
        send(event, audience, recipient(audience, application), facts, about);
    }

    void send(String event, String audience, String recipient, Map<String, String> facts, UUID about) {
        MessageText text = texts.of(event, audience).filled(facts);
        events.publishEvent(new InboxEntry(recipient, text.subject(), text.body(), about));
    }

    private static String recipient(String audience, Application application) {
        return switch (audience) {
            case Told.ENTERPRISE -> EnterpriseUser.of(application.enterpriseId());
            case Told.COUNTY -> Role.countyReviewer(application.countyCode());
            default -> Role.CITY_OFFICER.id();
        };
    }
}
