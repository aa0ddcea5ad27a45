package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.inputs;
import static cn.greenfactory.process.dmn.DecisionFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ReportDuty} (第十二条) and {@code ChangeSignificance} (第十五条). */
class AnnualDecisionsTest {

    @ParameterizedTest
    @CsvSource({"CITY, true", "PROVINCE, false", "NATION, false"})
    void onlyTheFormOfTheHighestLevelIsFiled(String level, boolean cityFormRequired) {
        assertThat(row("ReportDuty", inputs("highestLevel", level)))
                .containsEntry("form", level)
                .containsEntry("cityFormRequired", cityFormRequired);
    }

    @Test
    void anyChangeIsDeclaredAndOnlyScopeAddressAndBoundarySuggestReassessment() {
        for (int bits = 0; bits < 32; bits++) {
            boolean name = (bits & 1) != 0;
            boolean merger = (bits & 2) != 0;
            boolean scope = (bits & 4) != 0;
            boolean address = (bits & 8) != 0;
            boolean boundary = (bits & 16) != 0;
            Map<String, Object> row = row(
                    "ChangeSignificance",
                    inputs(
                            "nameChanged",
                            name,
                            "investmentOrMerger",
                            merger,
                            "scopeChanged",
                            scope,
                            "addressChanged",
                            address,
                            "boundaryChanged",
                            boundary));

            assertThat(row)
                    .containsEntry("declarable", bits != 0)
                    .containsEntry("reassess", scope || address || boundary);
            String reason = (String) row.get("reason");
            assertThat(reason.contains("名称变更")).isEqualTo(name);
            assertThat(reason.contains("投资、并购")).isEqualTo(merger);
            assertThat(reason.contains("经营范围")).isEqualTo(scope);
            assertThat(reason.contains("生产地址")).isEqualTo(address);
            assertThat(reason.contains("组织边界")).isEqualTo(boundary);
            assertThat(reason).isNotBlank();
        }
    }
}
