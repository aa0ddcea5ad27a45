package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.security.Role;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.InboxEntry;
import cn.greenfactory.shared.MessageText;
import cn.greenfactory.shared.MessageTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the enterprise, its county, the city and its heads what happens to a removal, in the bureau's words. */
@Component
class RemovalMessages {

    /** What is told of a removal that an administrator cancelled. */
    static final String CANCELLED = "RemovalCancelled";

    private final MessageTexts texts;
    private final RemovalSubject subject;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalMessages(
            MessageTexts texts,
            RemovalSubject subject,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.subject = subject;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    void enterprise(Removal removal, String event, String reason, LocalDate day) {
        tell(removal, event, "ENTERPRISE", EnterpriseUser.of(removal.enterpriseId()), reason, day);
    }

    void officials(Removal removal, String event, String reason) {
        LocalDate today = China.dayOf(clock.instant());
        tell(removal, event, "COUNTY", Role.countyReviewer(removal.countyCode()), reason, today);
        tell(removal, event, "CITY", Role.CITY_OFFICER.id(), reason, today);
    }

    void city(Removal removal, String event, String reason) {
        tell(removal, event, "CITY", Role.CITY_OFFICER.id(), reason, China.dayOf(clock.instant()));
    }

    /** Officials learn where it is opened again: what cancels a removal decides nothing. */
    void cancelled(Removal removal, String reason) {
        String where = "POST /api/staff/removals/" + removal.id() + "/reopening";
        LocalDate today = China.dayOf(clock.instant());
        tell(removal, CANCELLED, "COUNTY", Role.countyReviewer(removal.countyCode()), reason, today, where);
        tell(removal, CANCELLED, "CITY", Role.CITY_OFFICER.id(), reason, today, where);
    }

    /** The city's heads, who alone may spare the hearing, and where to write why. */
    void head(Removal removal, String event, String reason) {
        String where = "提交至 POST /api/staff/removals/" + removal.id() + "/defence-waiver";
        tell(removal, event, "CITY", Role.CITY_HEAD.id(), reason, China.dayOf(clock.instant()), where);
    }

    /** The facts of the grounds as people read them. */
    static String named(List<RemovalGround> grounds) {
        return String.join(
                "；",
                grounds.stream()
                        .map(each -> each.ground().clause() + each.ground().text() + "：" + each.reason())
                        .toList());
    }

    private void tell(Removal removal, String event, String audience, String to, String reason, LocalDate day) {
        tell(removal, event, audience, to, reason, day, "移出程序");
    }

    private void tell(
            Removal removal, String event, String audience, String to, String reason, LocalDate day, String task) {
        ListedFactory factory = subject.of(removal.factoryId());
        int workdays = settings.number(SettingKey.RECONSIDERATION_WORKDAYS, China.dayOf(clock.instant()));
        MessageText text = texts.of(event, audience)
                .filled(Map.of(
                        "enterprise", factory.enterpriseName(),
                        "number", removal.number(),
                        "reason", reason,
                        "date", China.text(day),
                        "task", task,
                        "reconsiderationWorkdays", Integer.toString(workdays)));
        events.publishEvent(new InboxEntry(to, text.subject(), text.body(), removal.id()));
    }
}
