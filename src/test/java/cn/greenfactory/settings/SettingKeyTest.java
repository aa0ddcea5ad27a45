package cn.greenfactory.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingKeyTest {

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void everyDefaultIsUsableAndExplained(SettingKey key) {
        assertThat(key.complaint(key.defaultValue())).isEmpty();
        assertThat(key.explanation()).containsAnyOf("指南未规定", "第四条");
        assertThat(SettingKey.of(key.key())).contains(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            MAX_RETURNS                | 11              | 应在 0 至 10 之间
            MAX_RETURNS                | -1              | 应为整数
            SUPPLEMENT_WORKDAYS        | 0               | 应在 1 至 60 之间
            SUPPLEMENT_WORKDAYS        | 五              | 应为整数
            OBJECTION_HEARING          | yes             | 应为 true
            UNITS_OFF                  | 130181          | JSON 数组
            UNITS_OFF                  | ["13018"]       | JSON 数组
            CERTIFICATE_NUMBER_FORMAT  | LSGC-{year}     | 恰有一个流水号
            CERTIFICATE_NUMBER_FORMAT  | {year}{n}{n:4}  | 恰有一个流水号
            CERTIFICATE_NUMBER_FORMAT  | Z-{n:4}         | 应当含有 {year}
            CERTIFICATE_NUMBER_FORMAT  | {year}-{name}{n}| 不认识占位符 {name}
            CERTIFICATE_NUMBER_FORMAT  | {year}-{n       | 花括号不成对
            CITY_UNIT_NAME             | '  '            | 不能为空
            """)
    void saysWhatIsWrongWithAValue(SettingKey key, String value, String complaint) {
        assertThat(key.complaint(value))
                .hasValueSatisfying(text -> assertThat(text).contains(complaint));
    }
}
