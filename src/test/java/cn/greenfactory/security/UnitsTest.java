package cn.greenfactory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitsTest {

    private final Units units = new Units(new ObjectMapper(), () -> Set.of("130181"));

    @Test
    void twentyFourUnitsRecommendWhileXinjiIsOff() {
        assertThat(units.all())
                .hasSize(24)
                .extracting(Unit::code)
                .doesNotContain("130181")
                .contains("1301ZB", "130171");
        assertThat(units.all())
                .filteredOn(Unit::internalCode)
                .extracting(Unit::name)
                .containsExactly("石家庄综合保税区");
    }

    @Test
    void refusesWhatIsUnknownOrOffAndStillKnowsItsName() {
        assertThat(units.require("130102").name()).isEqualTo("长安区");
        assertThatThrownBy(() -> units.require("130100"))
                .isInstanceOf(UnitUnknownException.class)
                .hasMessageContaining("130100");
        assertThatThrownBy(() -> units.require("130181"))
                .isInstanceOf(UnitUnknownException.class)
                .hasMessageContaining("辛集市未启用");
        assertThatThrownBy(() -> units.require(null)).isInstanceOf(UnitUnknownException.class);
        assertThat(units.find("130181")).map(Unit::name).contains("辛集市");
    }

    @Test
    void aChangedSettingHoldsAtOnce() {
        assertThat(new Units(new ObjectMapper(), Set::of).require("130181").name())
                .isEqualTo("辛集市");
    }
}
