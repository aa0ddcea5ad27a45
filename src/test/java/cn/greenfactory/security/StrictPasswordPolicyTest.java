package cn.greenfactory.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictPasswordPolicyTest {

    private static final String CODE = "91130102MA0TEXT04W";

    @ParameterizedTest
    @CsvSource({
        "Abc-1234567, 至少12位",
        "abcdefghijkl, 至少三种",
        "abcdefgh1234, 至少三种",
        "91130102MA0TEXT04W-a, 不得包含",
        "91130102ma0text04wA, 不得包含"
    })
    void refusesWeakPasswordsWithoutRepeatingThem(String password, String objection) {
        assertThat(new StrictPasswordPolicy().objection(CODE, password))
                .get()
                .asString()
                .contains(objection)
                .doesNotContain(password);
    }

    @Test
    void acceptsTwelveCharactersOfThreeKindsUpToWhatBcryptReads() {
        var policy = new StrictPasswordPolicy();
        assertThat(policy.objection(CODE, "Abc-12345678")).isEmpty();
        assertThat(policy.objection(CODE, "aB3".repeat(24))).isEmpty();
        assertThat(policy.objection(CODE, "aB3".repeat(24) + "x")).contains("口令过长，不得超过72字节");
        assertThat(policy.objection(CODE, null)).isPresent();
        assertThat(new DemoPasswordPolicy().objection(CODE, "demo")).isEmpty();
        assertThat(new DemoPasswordPolicy().objection(CODE, " ")).isPresent();
    }
}
