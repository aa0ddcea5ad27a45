package cn.greenfactory.oversight.change;

import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.EnterpriseLogins;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is told what about a declaration; an adverse decision with reason and remedies. */
@Component
class ChangeMessages {

    private static final String ENTERPRISE = "ENTERPRISE";
    private static final String COUNTY = "COUNTY";
    private static final String TASK = "变更说明";

    private final MessageTexts texts;
    private final Register register;
    private final EnterpriseLogins logins;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeMessages(
            MessageTexts texts,
            Register register,
            EnterpriseLogins logins,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.register = register;
        this.logins = logins;
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

    /** An enterprise and a county that the factory left are told too, and the city who cannot log in yet. */
    void registered(Change change, Factory before, Factory after, String what) {
        Stream.of(after.enterpriseId(), before.enterpriseId(), change.enterpriseId())
                .distinct()
                .forEach(each -> toEnterprise("ChangeRegistered", change, each, what));
        Stream.of(after.countyCode(), before.countyCode())
                .distinct()
                .forEach(each -> toCounty("ChangeRegistered", change, each, what));
        if (!after.enterpriseId().equals(before.enterpriseId()) && !logins.exist(after.enterpriseId())) {
            Enterprise owner = register.enterprise(after.enterpriseId());
            String who = owner.name() + "（" + owner.creditCode().value() + "）";
            tell(Role.CITY_OFFICER.id(), texts.of("LoginMissing", "CITY"), change, who);
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

    /** Only the county was to do something. */
    void reassessmentEnded(Change change, String reason) {
        tell(Role.countyReviewer(change.countyCode()), texts.of("FactoryDelisted", COUNTY), change, "变更后重新评估", reason);
    }

    /** An administrator ended it: nobody decided anything. */
    void cancelled(Change change, String reason) {
        toEnterprise("ProcessCancelled", change, reason);
        toCounty("ProcessCancelled", change, change.countyCode(), reason);
    }

    /** To whoever declared it, though the factory may be another's by now. */
    private void toEnterprise(String event, Change change, String reason) {
        toEnterprise(event, change, change.enterpriseId(), reason);
    }

    private void toEnterprise(String event, Change change, UUID enterpriseId, String reason) {
        tell(EnterpriseUser.of(enterpriseId), texts.of(event, ENTERPRISE), change, reason);
    }

    private void toCounty(String event, Change change, String county, String reason) {
        tell(Role.countyReviewer(county), texts.of(event, COUNTY), change, reason);
    }

    private void tell(String recipient, MessageText text, Change change, String reason) {
        tell(recipient, text, change, TASK, reason);
    }

    private void tell(String recipient, MessageText text, Change change, String task, String reason) {
        LocalDate today = China.dayOf(clock.instant());
        MessageText filled = text.filled(Map.of(
                "enterprise", change.before().enterpriseName(),
                "number", change.number(),
                "date", China.text(today),
                "task", task,
                "reason", reason.replaceAll("。+$", ""),
                "reconsiderationWorkdays",
                        Integer.toString(settings.number(SettingKey.RECONSIDERATION_WORKDAYS, today))));
        events.publishEvent(new InboxEntry(recipient, filled.subject(), filled.body(), change.id()));
    }
}
