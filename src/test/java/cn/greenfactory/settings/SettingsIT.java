package cn.greenfactory.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SettingsIT {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.create());
    private final Settings settings =
            new Settings(jdbc, Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), China.ZONE));

    @Test
    void theDefaultHoldsUntilTheBureauDecides() {
        assertThat(settings.number(SettingKey.SUPPLEMENT_WORKDAYS, MARCH)).isEqualTo(5);
        assertThat(settings.flag(SettingKey.OBJECTION_HEARING, MARCH)).isTrue();
        assertThat(settings.codes(SettingKey.UNITS_OFF, MARCH)).containsExactly("130181");
        assertThat(settings.all(MARCH)).hasSameSizeAs(SettingKey.values()).allMatch(row -> row.who() == null);
    }

    @Test
    void aDecisionHoldsFromItsDayOnAndTheLastWordOfADayWins() {
        settings.put("supplementWorkdays", "7", JUNE, "city-head-1", "企业反映时间不足");
        settings.put("supplementWorkdays", "8", JUNE, "city-head-1", "更正笔误");

        assertThat(settings.number(SettingKey.SUPPLEMENT_WORKDAYS, JUNE.minusDays(1)))
                .isEqualTo(5);
        assertThat(settings.number(SettingKey.SUPPLEMENT_WORKDAYS, JUNE)).isEqualTo(8);
        assertThat(settings.all(JUNE))
                .filteredOn(row -> row.key().equals("supplementWorkdays"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.who()).isEqualTo("city-head-1");
                    assertThat(row.why()).isEqualTo("更正笔误");
                    assertThat(row.recordedAt()).isEqualTo("2026-03-02T01:00:00Z");
                });
    }

    @Test
    void refusesWithEveryFieldThatIsWrong() {
        assertThatThrownBy(() -> settings.put("noticeDays", "3", null, "", " "))
                .isInstanceOfSatisfying(SettingException.class, e -> assertThat(e.fields())
                        .extracting("field")
                        .containsExactly("key", "validFrom", "who", "why"));
        assertThatThrownBy(() -> settings.put("maxReturns", "99", MARCH, "city-head-1", "试"))
                .hasMessageContaining("应在 0 至 10 之间");
        assertThat(jdbc.sql("SELECT count(*) FROM gf_setting").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatWasDecidedCannotBeRewritten() {
        settings.put("maxReturns", "3", MARCH, "city-head-1", "试行");

        assertThatThrownBy(() -> jdbc.sql("UPDATE gf_setting SET value = '4'").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("只增不改");
    }
}
