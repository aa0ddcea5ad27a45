package cn.greenfactory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayNoticeReaderTest {

    private final HolidayCnReader json = new HolidayCnReader(new ObjectMapper());
    private final ICalendarReader iCalendar = new ICalendarReader();

    @ParameterizedTest
    @CsvSource({
        "2024, 国办发明电〔2023〕7号, 2023-10-25, 28, 8",
        "2025, 国办发明电〔2024〕12号, 2024-11-12, 28, 5",
        "2026, 国办发明电〔2025〕7号, 2025-11-04, 33, 6"
    })
    void theFilesCarryNumberAndDateAndEveryDay(int year, String number, String issued, int off, int worked) {
        HolidayNotice notice = json.read(CalendarFixture.file(year));

        assertThat(notice.year()).isEqualTo(year);
        assertThat(notice.documentNo()).isEqualTo(number);
        assertThat(notice.issuedOn()).isEqualTo(issued);
        assertThat(notice.title()).isEqualTo("国务院办公厅关于" + year + "年部分节假日安排的通知");
        assertThat(notice.papers()).isNotEmpty();
        assertThat(notice.days()).filteredOn(HolidayDay::off).hasSize(off);
        assertThat(notice.days()).filteredOn(day -> !day.off()).hasSize(worked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            not json                                                           | json              | 不是有效的 JSON
            []                                                                 | json              | JSON 对象
            {"year":2027,"papers":[],"days":[]}                                | days              | 尚未公布
            {"year":2027,"papers":[]}                                          | days              | 应为数组
            {"days":[$off 2027-01-01$]}                                        | year              | 应为四位年度数字
            {"year":"2027","days":[$off 2027-01-01$]}                          | year              | 应为四位年度数字
            {"year":1027,"days":[$off 1027-01-01$]}                            | year              | 应在 2000 至 2099
            {"year":2027,"days":[$off 2027-02-30$]}                            | days[0].date      | 不是有效日期
            {"year":2027,"days":[$off 2028-01-01$]}                            | days              | 不属于 2027 年
            {"year":2027,"days":[$off 2026-11-30$]}                            | days              | 不属于 2027 年
            {"year":2027,"days":[$off 2027-01-01$,$off 2027-01-01$]}           | days[1].date      | 重复出现
            {"year":2027,"days":[$off 2027-02-06$,$work 2027-02-06$]}          | days[1].date      | 互相矛盾
            {"year":2027,"days":[$work 2027-10-01$,$off 2027-01-01$]}          | days[0].date      | 法定节假日
            {"year":2027,"days":[$work 2027-01-09$]}                           | days              | 没有任何放假日期
            {"year":2027,"days":[{"name":"元旦","date":"2027-01-01"}]}           | days[0].isOffDay  | 应为 true
            {"year":2027,"days":[{"date":"2027-01-01","isOffDay":true}]}       | days[0].name      | 节日名称
            {"year":2027,"papers":"x","days":[$off 2027-01-01$]}               | papers            | 网址数组
            {"year":2027,"issuedOn":"昨天","days":[$off 2027-01-01$]}            | issuedOn          | 不是有效日期
            {"year":2027,"year":2028,"days":[$off 2027-01-01$]}                | json              | 不是有效的 JSON
            """)
    void refusesMalformedAndContradictoryJsonAtTheField(String shape, String field, String message) {
        String text = shape.replaceAll("\\$off ([0-9-]+)\\$", "{\"name\":\"节\",\"date\":\"$1\",\"isOffDay\":true}")
                .replaceAll("\\$work ([0-9-]+)\\$", "{\"name\":\"节\",\"date\":\"$1\",\"isOffDay\":false}");

        assertThatThrownBy(() -> json.read(text))
                .isInstanceOfSatisfying(HolidayNoticeException.class, e -> assertThat(e.fields())
                        .anySatisfy(wrong -> {
                            assertThat(wrong.field()).isEqualTo(field);
                            assertThat(wrong.message()).contains(message);
                        }));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        String text = "{\"year\":2027,\"days\":[{\"name\":\"\",\"date\":\"x\"},{\"name\":\"节\",\"isOffDay\":1}]}";

        assertThatThrownBy(() -> json.read(text))
                .isInstanceOfSatisfying(HolidayNoticeException.class, e -> assertThat(e.fields())
                        .extracting(FieldError::field)
                        .containsExactly(
                                "days",
                                "days[0].date",
                                "days[0].isOffDay",
                                "days[0].name",
                                "days[1].date",
                                "days[1].isOffDay"));
    }

    @Test
    void readsTheICalendarOfHolidayCn() {
        HolidayNotice notice = iCalendar.read(calendar(
                event("元旦假期", "20270101", "20270104"),
                event("上班(补春节假期)", "20270130", "20270131"),
                event("春节（休）", "20270205", "20270206"),
                event("春节（班）", "20270214", "20270215"),
                event("国庆节", "20271001", "20271002")));

        assertThat(notice.year()).isEqualTo(2027);
        assertThat(notice.title()).isEqualTo("中国法定节假日");
        assertThat(notice.days())
                .extracting(day -> day.date() + " " + day.name() + " " + day.off())
                .containsExactly(
                        "2027-01-01 元旦 true",
                        "2027-01-02 元旦 true",
                        "2027-01-03 元旦 true",
                        "2027-01-30 春节 false",
                        "2027-02-05 春节 true",
                        "2027-02-14 春节 false",
                        "2027-10-01 国庆节 true");
    }

    @Test
    void readsTheMarksOfApple() {
        HolidayNotice notice = iCalendar.read(calendar(
                event("元旦", "20270101", "20270102"),
                event("调休", "20270109", "20270110")
                        .replace("END:V", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\r\nEND:V")));

        assertThat(notice.days()).extracting(HolidayDay::off).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"元宵节", "春节调休", "Holiday"})
    void refusesAnEventThatLeavesOpenWhetherItIsWorked(String summary) {
        assertThatThrownBy(() -> iCalendar.read(calendar(event(summary, "20270101", "20270102"))))
                .isInstanceOf(HolidayNoticeException.class)
                .hasMessageContaining("看不出是放假还是上班");
    }

    @Test
    void refusesICalendarThatIsEmptyTimedRepeatedBackwardsOrOfTwoYears() {
        assertRefused("", "恰好一个 iCalendar 日历");
        assertRefused("{}", "恰好一个 iCalendar 日历");
        assertRefused(calendar(), "尚未公布");
        assertRefused(calendar(event("元旦假期", "20270101T000000", "20270102T000000")), "应为整日");
        assertRefused(calendar(event("元旦假期", "20270102", "20270101")), "应在开始日之后");
        assertRefused(calendar(event("元旦假期", "20270101", "20280101")), "不超过 31 天");
        assertRefused(
                calendar(event("元旦假期", "20270101", "20270102").replace("END:V", "RRULE:FREQ=YEARLY\r\nEND:V")),
                "不接受重复事件");
        assertRefused(
                calendar(event("元旦假期", "20260101", "20260102"), event("元旦假期", "20270101", "20270102")), "不属于 2027 年");
        assertRefused(calendar(event("春节假期", "20270206", "20270208"), event("上班(补)", "20270207", "20270208")), "互相矛盾");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> iCalendar.read(text))
                .isInstanceOf(HolidayNoticeException.class)
                .hasMessageContaining(message);
    }

    static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:中国法定节假日\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    static String event(String summary, String start, String end) {
        return "BEGIN:VEVENT\r\nSUMMARY:" + summary + "\r\nDTSTART" + date(start) + "\r\nDTEND" + date(end)
                + "\r\nEND:VEVENT\r\n";
    }

    private static String date(String value) {
        return (value.contains("T") ? ":" : ";VALUE=DATE:") + value;
    }
}
