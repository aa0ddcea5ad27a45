package cn.greenfactory.oversight.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.registry.CertificateView.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessorsTest {

    private static final String CERTIFICATE = "SJZLSGC2024-0007";

    private final ChangeFixture fixture = new ChangeFixture();
    private final Successors successors = new Successors(fixture.register, ChangeFixture.CLOCK);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void hasToBeNamed(String successor) {
        assertThat(wrong(successor)).singleElement().asString().contains("请填写承继工厂");
    }

    @ParameterizedTest
    @CsvSource({"VALID, ", "REMOVED, 承继工厂不在市级绿色工厂名单", "SUCCEEDED, 承继工厂不在市级绿色工厂名单", "REPLACED, 没有找到承继工厂"})
    void mustHoldAValidCertificate(Standing standing, String problem) {
        fixture.certified(fixture.heir, CERTIFICATE, standing);
        if (problem == null) {
            assertThat(wrong(CERTIFICATE)).isEmpty();
            assertThat(successors.require(" " + CERTIFICATE)).isEqualTo(fixture.heir.id());
        } else {
            assertThat(wrong(CERTIFICATE)).singleElement().asString().contains(problem);
            assertThatThrownBy(() -> successors.require(CERTIFICATE)).hasMessageContaining(problem);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false, 承继工厂不在市级绿色工厂名单", "true, false, ", "true, true, 该企业有多个工厂"})
    void mayBeTheOnlyListedFactoryOfACreditCode(boolean first, boolean second, String problem) {
        fixture.listed(fixture.heir, first);
        fixture.listed(fixture.second, second);
        List<String> wrong = wrong(fixture.other.creditCode().value());
        if (problem == null) {
            assertThat(wrong).isEmpty();
        } else {
            assertThat(wrong).singleElement().asString().contains(problem);
        }
    }

    @Test
    void isNeitherUnknownNorTheFactoryItself() {
        fixture.listed(fixture.factory, true);
        assertThat(wrong("91130183MA0TEXT20W")).singleElement().asString().contains("没有找到承继工厂");
        assertThat(wrong("某厂")).singleElement().asString().contains("没有找到承继工厂");
        assertThat(wrong(fixture.own.creditCode().value())).containsExactly("details.successor: 承继工厂不能是本工厂");
    }

    private List<String> wrong(String successor) {
        return ChangeFixture.wrong(fields -> successors.check(fields, fixture.factory, successor));
    }
}
