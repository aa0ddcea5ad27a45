package cn.greenfactory.oversight.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.greenfactory.calendar.CalendarFixture;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearTermsRulesTest {

    private final Settings settings = mock(Settings.class);

    @ParameterizedTest
    @CsvSource({
        "2025-12-30, , 2018",
        "2025-12-31, , 2025",
        "2026-03-02, , 2025",
        "2026-03-02, ' ', 2025",
        "2026-03-02, 2018, 2018",
        "2025-12-30, 2025, 2025"
    })
    void theEditionIsTheOneInForceOnTheDayOfOpeningUnlessTheOfficerSaysOtherwise(
            LocalDate today, String asked, String edition) {
        LocalDate closeOn = today.plusMonths(2);
        assertThat(year(today, new YearTerms(2024, closeOn, 5, asked)).standardEdition())
                .isEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-12-31, 5, 2025, reportYear",
        "1999, 2026-04-15, 5, 2025, reportYear",
        ", 2026-04-15, 5, 2025, reportYear",
        "2025, 2025-12-31, 5, 2025, reportsCloseOn",
        "2025, 2026-03-01, 5, 2025, reportsCloseOn",
        "2025, 2026-04-15, 0, 2025, remindWorkdays",
        "2025, 2026-04-15, 61, 2025, remindWorkdays",
        "2025, 2026-04-15, 5, 2019, standardEdition"
    })
    void refusesTermsThatCannotBeUsed(Integer year, LocalDate closeOn, int remind, String edition, String field) {
        assertThatThrownBy(() -> year(LocalDate.of(2026, 3, 2), new YearTerms(year, closeOn, remind, edition)))
                .isInstanceOfSatisfying(ReportException.class, refusal -> assertThat(refusal.fields())
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(each.field()).isEqualTo(field)));
    }

    @ParameterizedTest
    @CsvSource({"2025, 2026-03-02, 1", "2025, 2026-04-15, 60", "2000, 2026-04-15, 5"})
    void takesTermsUpToTheirLimits(int year, LocalDate closeOn, int remind) {
        ReportYear made = year(LocalDate.of(2026, 3, 2), new YearTerms(year, closeOn, remind, null));
        assertThat(made.reportsCloseOn()).isEqualTo(closeOn);
        assertThat(made.remindWorkdays()).isEqualTo(remind);
    }

    @ParameterizedTest
    @CsvSource({"04-15, 2026-04-15", "05-01, 2026-05-06"})
    void closesOnTheUsualDayOrTheNextThatIsWorked(String setting, LocalDate closeOn) {
        when(settings.text(eq(SettingKey.REPORTS_CLOSE_ON), any())).thenReturn(setting);
        when(settings.number(eq(SettingKey.REPORT_REMIND_WORKDAYS), any())).thenReturn(10);
        ReportYear made = year(LocalDate.of(2026, 3, 2), new YearTerms(2025, null, null, null));
        assertThat(made.reportsCloseOn()).isEqualTo(closeOn);
        assertThat(made.remindWorkdays()).isEqualTo(10);
    }

    private ReportYear year(LocalDate today, YearTerms terms) {
        Clock clock = Clock.fixed(today.atTime(9, 0).atZone(China.ZONE).toInstant(), China.ZONE);
        return new YearTermsRules(settings, CalendarFixture.official(), clock).year(terms, "city-officer-1");
    }
}
