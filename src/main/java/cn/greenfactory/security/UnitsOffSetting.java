package cn.greenfactory.security;

import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads {@code unitsOff} as of today. */
@Component
class UnitsOffSetting implements SwitchedOffUnits {

    private final Settings settings;
    private final Clock clock;

    UnitsOffSetting(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Set<String> codes() {
        return Set.copyOf(settings.codes(SettingKey.UNITS_OFF, China.dayOf(clock.instant())));
    }
}
