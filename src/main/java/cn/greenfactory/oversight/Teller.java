package cn.greenfactory.oversight;

import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.InboxEntry;
import cn.greenfactory.shared.MessageTexts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells enterprises and officials what happened, in the words of the decision {@code MessageText}. */
@Component
public class Teller {

    private final MessageTexts texts;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Teller(MessageTexts texts, Settings settings, ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @param facts what stands in braces in the text; the days for reconsideration are added here */
    public void enterprise(UUID enterpriseId, String event, Map<String, String> facts, UUID about) {
        tell(EnterpriseUser.of(enterpriseId), "ENTERPRISE", event, facts, about);
    }

    /** @param group an engine group of a county */
    public void county(String group, String event, Map<String, String> facts, UUID about) {
        tell(group, "COUNTY", event, facts, about);
    }

    /** @param group an engine group of the city */
    public void city(String group, String event, Map<String, String> facts, UUID about) {
        tell(group, "CITY", event, facts, about);
    }

    private void tell(String recipient, String audience, String event, Map<String, String> facts, UUID about) {
        Map<String, String> all = new HashMap<>(facts);
        int days = settings.number(SettingKey.RECONSIDERATION_WORKDAYS, China.dayOf(clock.instant()));
        all.put("reconsiderationWorkdays", Integer.toString(days));
        var text = texts.of(event, audience).filled(all);
        events.publishEvent(new InboxEntry(recipient, text.subject(), text.body(), about));
    }
}
