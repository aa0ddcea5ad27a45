package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.inputs;
import static cn.greenfactory.process.dmn.DecisionFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 第十一条: 原则上应先纳入市级绿色工厂名单. */
class ProvincialRecommendationTest {

    @ParameterizedTest
    @CsvSource({
        "true, false, , ALLOWED",
        "true, false, 重点企业, ALLOWED",
        "true, true, , REFUSED",
        "true, true, 重点企业, REFUSED",
        "false, true, 重点企业, REFUSED",
        "false, false, 重点企业, EXCEPTION",
        "false, false, , REFUSED",
        "false, false, '', REFUSED",
        "false, false, ' 　', REFUSED"
    })
    void theListComesFirstAndAnExceptionNeedsAReason(
            boolean onCityList, boolean removalOpen, String exceptionReason, String route) {
        assertThat(row(
                        "ProvincialRecommendation",
                        inputs(
                                "onCityList",
                                onCityList,
                                "removalOpen",
                                removalOpen,
                                "exceptionReason",
                                exceptionReason)))
                .containsEntry("route", route);
    }
}
