package cn.greenfactory.process.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.evaluation.VetoHit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VetoItemsTest {

    private final VetoItemsTable table = new VetoItemsTable(DecisionFixture.DECISIONS_OF_FILES);

    @Test
    void nothingIsHitWhenEverythingIsInOrder() {
        assertThat(table.hits(answers())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notOperating",
                "anyAccidentOrViolation",
                "removedBefore",
                "seriousInspectionFinding",
                "energySupervisionUnrectified",
                "dishonestDebtor"
            })
    void eachItemIsNamedByItsInput(String item) {
        Map<String, Boolean> answers = answers();
        answers.put(item, true);

        assertThat(table.hits(answers)).singleElement().satisfies(hit -> {
            assertThat(hit.item()).isEqualTo(item);
            assertThat(hit.reason()).isNotBlank();
        });
    }

    @Test
    void everyItemThatIsHitGetsARow() {
        Map<String, Boolean> answers = answers();
        answers.replaceAll((item, hit) -> true);

        assertThat(table.hits(answers)).extracting(VetoHit::item).containsExactlyElementsOf(answers.keySet());
    }

    @Test
    void anAnswerThatIsMissingIsRefused() {
        Map<String, Boolean> answers = answers();
        answers.put("dishonestDebtor", null);

        assertThatThrownBy(() -> table.hits(answers))
                .isInstanceOf(DecisionRefusedException.class)
                .hasMessageContaining("“被列入失信被执行人”（dishonestDebtor）缺失或不合规定：应为是或否");
    }

    private static Map<String, Boolean> answers() {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        Catalogue.legal("VetoItems").forEach((item, hit) -> answers.put(item, (Boolean) hit));
        return answers;
    }
}
