package cn.greenfactory.registry;

import cn.greenfactory.documents.Numbers;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A running number of the year, in the form of the setting {@code certificateNumberFormat} as of today. */
@Component
class RunningCertificateNumbers implements CertificateNumbers {

    private final Numbers numbers;
    private final Settings settings;
    private final Clock clock;

    RunningCertificateNumbers(Numbers numbers, Settings settings, Clock clock) {
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String next(int year) {
        String format = settings.text(SettingKey.CERTIFICATE_NUMBER_FORMAT, China.dayOf(clock.instant()));
        return numbers.next("certificate:" + year, format, Map.of("year", Integer.toString(year)));
    }
}
