package cn.greenfactory.notice;

import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The bureau's settings about objections. */
@Component
class BureauTerms implements ObjectionTerms {

    private final Settings settings;

    BureauTerms(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean hearing(LocalDate asOf) {
        return settings.flag(SettingKey.OBJECTION_HEARING, asOf);
    }

    @Override
    public int responseWorkdays(LocalDate asOf) {
        return settings.number(SettingKey.RESPONSE_WORKDAYS, asOf);
    }

    @Override
    public int replyWorkdays(LocalDate asOf) {
        return settings.number(SettingKey.OBJECTION_REPLY_WORKDAYS, asOf);
    }
}
