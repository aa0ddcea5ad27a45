package cn.greenfactory.evaluation.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.evaluation.EvaluationFixture;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionsTest {

    private final ObjectMapper mapper = EvaluationFixture.MAPPER;
    private final Editions editions = EvaluationFixture.EDITIONS;

    @TempDir
    Path directory;

    @Test
    void edition2025HasFourteenRowsOfAHundredPoints() {
        Edition edition = editions.get("2025");

        assertThat(edition.rows()).hasSize(14).allMatch(row -> row.weight() != null);
        assertThat(edition.rows().stream().mapToDouble(Edition.Row::weight).sum())
                .isEqualTo(100);
        assertThat(edition.firstLevels())
                .extracting(Edition.FirstLevel::weight)
                .containsExactly(30d, 30d, 16d, 16d, 8d);
    }

    @Test
    void edition2018CarriesNoWeightBecauseNoneHasASource() {
        Edition edition = editions.get("2018");

        assertThat(edition.firstLevels()).hasSize(6).allMatch(level -> level.weight() == null);
        assertThat(edition.rows()).hasSize(17).allMatch(row -> row.weight() == null);
        assertThat(edition.rows().stream().filter(row -> row.firstLevel().equals("performance")))
                .hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2025"})
    void everyDatumSaysWhereItIsFromAndWhatProvesIt(String code) {
        Edition edition = editions.get(code);

        assertThat(edition.rows()).allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.confidence()).isNotNull();
            assertThat(row.measures()).allSatisfy(measure -> {
                assertThat(measure.evidence()).isNotEmpty();
                assertThat(measure.source()).isNotBlank();
            });
        });
        assertThat(editions.sha256(code)).matches("[0-9a-f]{64}");
    }

    @Test
    void bandsMeetWithoutGapOrOverlap() {
        Edition edition = editions.get("2025");

        assertThat(edition.band(0).orElseThrow().code()).isEqualTo("E0");
        assertThat(edition.band(2999.99).orElseThrow().code()).isEqualTo("E0");
        assertThat(edition.band(3000).orElseThrow().code()).isEqualTo("E3000");
        assertThat(edition.band(5000).orElseThrow().code()).isEqualTo("E5000");
        assertThat(edition.band(9999.99).orElseThrow().code()).isEqualTo("E5000");
        assertThat(edition.band(10000).orElseThrow().code()).isEqualTo("E10000");
    }

    @Test
    void aFileInTheDirectoryTakesThePlaceOfTheBuiltInOne() throws Exception {
        override(json -> json.put("remark", "市局版本"));

        assertThat(overridden().get("2025").remark()).isEqualTo("市局版本");
        assertThat(overridden().get("2018").remark())
                .isEqualTo(editions.get("2018").remark());
    }

    @Test
    void refusesWeightsThatDoNotAddUp() throws Exception {
        override(json -> ((ObjectNode) json.at("/rows/0")).put("weight", 9));

        assertThatThrownBy(this::overridden)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("能源低碳化下各行权重合计应为 30.0，实为 31.0");
    }

    @Test
    void refusesAWeightWithoutAReliableSource() throws Exception {
        override(json -> ((ObjectNode) json.at("/rows/0")).put("confidence", "U"));

        assertThatThrownBy(this::overridden).hasMessageContaining("没有可靠出处");
    }

    @Test
    void refusesUnknownFieldsFormulasInputsAndDoubledCodes() throws Exception {
        override(json -> ((ObjectNode) json.at("/rows/0")).put("wieght", 8));
        assertThatThrownBy(this::overridden).hasMessageContaining("wieght");
        override(json -> ((ObjectNode) json.at("/rows/1/measures/0/formula")).put("code", "guess"));
        assertThatThrownBy(this::overridden).hasMessageContaining("公式不存在：guess");
        override(json -> ((ObjectNode) json.at("/inputs/1")).put("code", "other"));
        assertThatThrownBy(this::overridden).hasMessageContaining("公式所需数据未声明：outputValue");
        override(json -> ((ObjectNode) json.at("/rows/1")).put("number", "1"));
        assertThatThrownBy(this::overridden).hasMessageContaining("重复 1");
    }

    private void override(Consumer<ObjectNode> change) throws Exception {
        ObjectNode json = (ObjectNode)
                mapper.readTree(EditionsTest.class.getResourceAsStream("/processes/standards/gbt-36132-2025.json"));
        change.accept(json);
        Files.writeString(directory.resolve("gbt-36132-2025.json"), mapper.writeValueAsString(json));
    }

    private Editions overridden() {
        return new Editions(mapper, new StandardsProperties(directory.toString()));
    }
}
