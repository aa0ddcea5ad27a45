package cn.greenfactory.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.settings.Settings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnitsOffSettingIT {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T16:30:00Z"), ZoneOffset.UTC);
    private final Settings settings = new Settings(JdbcClient.create(TestDatabase.create()), clock);
    private final Units units = new Units(new ObjectMapper(), new UnitsOffSetting(settings, clock));

    @Test
    void xinjiIsOffUntilTheBureauDecidesOtherwise() {
        assertThat(units.all()).hasSize(24);

        settings.put("unitsOff", "[\"130102\", \"130104\"]", LocalDate.of(2026, 3, 2), "city-officer-1", "试点调整");

        assertThat(units.all())
                .as("2 March has begun in China")
                .hasSize(23)
                .extracting(Unit::code)
                .contains("130181");
    }
}
