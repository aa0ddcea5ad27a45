package cn.greenfactory.documents.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

    private static final Map<String, String> VALUES =
            Map.of("year", "2026", "county", "130102", "unit", "长安区", "odd", "5%d");

    @ParameterizedTest
    @CsvSource({
        "LSGC-{year}-{county}-{n:4}, 7, LSGC-2026-130102-0007",
        "{unit}工信绿推〔{year}〕{n}号, 12, 长安区工信绿推〔2026〕12号",
        "LSGC-Z-{year}-{n:4}, 12345, LSGC-Z-2026-12345",
        "100%-{n:0}, 3, 100%-3",
        "{odd}-{n}, 3, 5%d-3"
    })
    void writesTheNumberInItsFormat(String format, long number, String written) {
        assertThat(NumberFormat.of(format, VALUES).write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSGC-{year}", "{n}-{n}", "{town}-{n}", "{year:4}-{n}", "{n}-{", "{n}}"})
    void refusesAFormatThatCouldGiveDoublesOrHoles(String format) {
        assertThatIllegalArgumentException().isThrownBy(() -> NumberFormat.of(format, VALUES));
    }

    @Test
    void saysWhichNameHasNoValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberFormat.of("{town}-{n}", VALUES))
                .withMessageContaining("{town}");
    }
}
