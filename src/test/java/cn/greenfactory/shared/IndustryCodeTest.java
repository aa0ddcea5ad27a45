package cn.greenfactory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCodeTest {

    @ParameterizedTest
    @CsvSource({"1299, false", "1310, true", "2710, true", "4390, true", "4411, false", "9700, false"})
    void namesTheDivisionsThirteenToFortyThreeOfManufacturing(String code, boolean manufacturing) {
        assertThat(new IndustryCode(code).divisionName().isPresent()).isEqualTo(manufacturing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "271", "27100", "27a0", "0012", "9800", "２７１０"})
    void refusesWhatIsNotAFourDigitClass(String code) {
        assertThatThrownBy(() -> new IndustryCode(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("行业代码");
    }

    @Test
    void namesTheDivisionForPeople() {
        assertThat(new IndustryCode("2710").divisionName()).contains("医药制造业");
        assertThat(new IndustryCode("0111").divisionName()).isEmpty();
        assertThat(IndustryCode.named("2710")).isEqualTo("2710（医药制造业）");
        assertThat(IndustryCode.named("0111")).isEqualTo("0111");
        assertThat(IndustryCode.named("制药")).isEqualTo("制药");
    }
}
