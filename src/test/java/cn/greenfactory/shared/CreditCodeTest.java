package cn.greenfactory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91512081MA62K0260E",
                "91130102MA0TEXT04W",
                "91130109MA0TEXT12W",
                "91130183MA0TEXT20W",
                "91130108MA0TEXT396",
                "91130123MA0TEXT47P",
                "91130102MA0TE0F050"
            })
    void acceptsEveryVectorIncludingRemainderZero(String code) {
        assertThat(new CreditCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, 第18位字符“Z”",
        "91350100M000100Y44, 校验位不正确",
        "91350100M000100Y4, 应为18位，现为17位",
        "91I50100M000100Y43, 第3位字符“I”",
        "9135010AM000100Y43, 第8位字符“A”",
        "91350100m000100Y43, 第9位字符“m”",
        "'', 不能为空"
    })
    void saysInChineseWhatIsWrong(String code, String message) {
        assertThatThrownBy(() -> new CreditCode(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(CreditCode.problem(code)).get().asString().contains(message);
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        String code = "91130102MA0TEXT04W";
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < code.length(); i++) {
            for (char other : alphabet.toCharArray()) {
                String changed = code.substring(0, i) + other + code.substring(i + 1);
                assertThat(CreditCode.problem(changed).isEmpty()).as(changed).isEqualTo(changed.equals(code));
            }
        }
    }

    @Test
    void readsWhatPeopleType() {
        assertThat(CreditCode.of(" 91130102ma0text04w ")).isEqualTo(new CreditCode("91130102MA0TEXT04W"));
    }
}
