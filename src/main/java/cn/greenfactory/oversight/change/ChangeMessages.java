package cn.greenfactory.oversight.change;

import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.InboxEntry;
import cn.greenfactory.shared.MessageText;
import cn.greenfactory.shared.MessageTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is told what about a declaration; an adverse decision with reason and remedies. */
@Component
class ChangeMessages {

    private static final String ENTERPRISE = "ENTERPRISE";
    private static final String COUNTY = "COUNTY";

    private final MessageTexts texts;
    private final Register register;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeMessages(
            MessageTexts texts, Register register, Settings settings, ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.register = register;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    void declared(Change change) {
        toCounty("ChangeDeclared", change, change.countyCode(), "");
        if (change.channel() == Channel.COUNTY) {
            toEnterprise("ChangeDeclared", change, "");
        }
    }

    /** @param countyAfter where the factory stands now; a county it left is told too */
    void registered(Change change, String countyAfter, String what) {
        toEnterprise("ChangeRegistered", change, what);
        toCounty("ChangeRegistered", change, countyAfter, what);
        if (!countyAfter.equals(change.countyCode())) {
            toCounty("ChangeRegistered", change, change.countyCode(), what);
        }
    }

    void notRegistered(Change change, String reason) {
        toEnterprise("ChangeNotRegistered", change, reason);
        toCounty("ChangeNotRegistered", change, change.countyCode(), reason);
    }

    void ended(Change change, String reason) {
        toEnterprise("FactoryDelisted", change, reason);
        toCounty("FactoryDelisted", change, change.countyCode(), reason);
    }

    private void toEnterprise(String event, Change change, String reason) {
        String owner = "enterprise-" + register.factory(change.factoryId()).enterpriseId();
        tell(owner, texts.of(event, ENTERPRISE), change, reason);
    }

    private void toCounty(String event, Change change, String county, String reason) {
        tell(Role.countyReviewer(county), texts.of(event, COUNTY), change, reason);
    }

    private void tell(String recipient, MessageText text, Change change, String reason) {
        LocalDate today = China.dayOf(clock.instant());
        MessageText filled = text.filled(Map.of(
                "enterprise", change.before().enterpriseName(),
                "number", change.number(),
                "date", China.text(today),
                "task", "变更说明",
                "reason", reason.replaceAll("。+$", ""),
                "reconsiderationWorkdays",
                        Integer.toString(settings.number(SettingKey.RECONSIDERATION_WORKDAYS, today))));
        events.publishEvent(new InboxEntry(recipient, filled.subject(), filled.body(), change.id()));
    }
}
