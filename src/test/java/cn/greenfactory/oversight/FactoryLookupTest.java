package cn.greenfactory.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.CreditCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactoryLookupTest {

    private static final CreditCode CODE = new CreditCode("91130102MA0TEXT04W");

    private final Register register = mock(Register.class);
    private final FactoryLookup lookup = new FactoryLookup(register);
    private final UUID enterprise = UUID.randomUUID();
    private final Factory first = factory("一厂", "130102");
    private final Factory second = factory("二厂", "130104");

    @BeforeEach
    void enrolled() {
        when(register.find(CODE))
                .thenReturn(Optional.of(new Enterprise(enterprise, CODE, "绿源机电", "地址", "王某", "3812", "李某", "1")));
        when(register.factoriesOf(enterprise)).thenReturn(List.of(first, second));
    }

    @ParameterizedTest
    @CsvSource({"91130102MA0TEXT04W/一厂, 一厂", "91130102MA0TEXT04W/二厂, 二厂", "' 91130102MA0TEXT04W / 二厂 ', 二厂"})
    void aCreditCodeAndANameMeanOneFactory(String reference, String name) {
        assertThat(lookup.find(reference, factory -> true).name()).isEqualTo(name);
    }

    @Test
    void aCreditCodeAloneMeansTheOnlyFactoryThatIsThereForWhoAsks() {
        assertThatThrownBy(() -> lookup.find(CODE.value(), factory -> true))
                .isInstanceOf(FactoryUnclearException.class)
                .hasMessageContaining("一厂、二厂");
        assertThat(lookup.find(CODE.value(), factory -> factory.countyCode().equals("130104")))
                .isEqualTo(second);
        assertThatThrownBy(() -> lookup.find(CODE.value() + "/一厂", factory -> factory.equals(second)))
                .hasMessageContaining("不在您的管辖范围");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "91130102MA0TEXT04W/三厂", "91130109MA0TEXT12W", "91130102MA0TEXT04X", "一厂"})
    void anythingElseIsNoFactory(String reference) {
        assertThatThrownBy(() -> lookup.find(reference, factory -> true))
                .isInstanceOf(FactoryUnclearException.class)
                .hasMessageContaining("没有证书编号或统一社会信用代码为");
    }

    private Factory factory(String name, String county) {
        return new Factory(UUID.randomUUID(), enterprise, name, county, "示范路", "3812");
    }
}
