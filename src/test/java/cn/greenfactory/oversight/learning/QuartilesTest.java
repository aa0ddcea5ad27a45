package cn.greenfactory.oversight.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 第十八条: beside the industry, once it is of five enterprises. */
class QuartilesTest {

    @Test
    void factoriesOfFourEnterprisesShowNothing() {
        assertThat(Quartiles.of(List.of(1.0, 2.0, 3.0, 4.0), 4)).isEmpty();
        assertThat(Quartiles.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), 4)).isEmpty();
        assertThat(Quartiles.of(List.of(), 0)).isEmpty();
    }

    @Test
    void fiveFactoriesShowTheirQuartilesWhateverTheOrder() {
        assertThat(Quartiles.of(List.of(50.0, 10.0, 40.0, 20.0, 30.0), 5)).contains(new Quartiles(5, 20, 30, 40));
    }

    @Test
    void betweenTwoValuesItIsLinear() {
        assertThat(Quartiles.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), 6)).contains(new Quartiles(6, 2.25, 3.5, 4.75));
    }

    @Test
    void valuesAreRoundedToThreeSignificantDigits() {
        assertThat(Quartiles.of(List.of(1.23456, 1.23456, 1.23456, 1.23456, 1.23456), 5))
                .contains(new Quartiles(5, 1.23, 1.23, 1.23));
    }
}
