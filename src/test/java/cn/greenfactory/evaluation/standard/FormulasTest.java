package cn.greenfactory.evaluation.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.greenfactory.evaluation.EvaluationFixture;
import cn.greenfactory.evaluation.standard.Formula.Derived;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2025|energyPerOutput|{'energyTce':5200,'outputValue':61000}|85.245902",
                "2025|energyPerOutput|{'energyTce':0,'outputValue':1}|0",
                "2025|carbonPerOutput|{'carbonTonnes':14300,'outputValue':61000}|234.426230",
                "2025|renewableShare|{'renewableTce':780,'energyTce':5200}|15",
                "2025|renewableShare|{'renewableTce':5200,'energyTce':5200}|100",
                "2025|platformFunctionCount|{'platformFunctions':['能耗查询','能效对标']}|2",
                "2025|platformFunctionCount|{'platformFunctions':[]}|0",
                "2025|waterPerOutput|{'freshWaterM3':{'value':9.6,'unit':'万m³'},'outputValue':61000}|1.573770",
                "2025|waterReuseRate|{'freshWaterM3':96000,'reusedWaterM3':864000}|90",
                "2025|waterReuseRate|{'freshWaterM3':96000,'reusedWaterM3':0}|0",
                "2025|solidWasteUseRate|{'solidWasteGeneratedT':100,'solidWasteOldStockUsedT':25,'solidWasteUsedT':100}|80",
                "2025|upgradeProjectsPerYear|{'upgradeProjectsThreeYears':10}|3.333333",
                "2025|footprintShare|{'productCategories':8,'footprintCategories':3}|37.5",
                "2025|outputPerLand|{'outputValue':61000,'landAreaM2':86000}|0.709302",
                "2025|outputPerLand|{'outputValue':61000,'landAreaM2':{'value':8.6,'unit':'hm²'}}|0.709302",
                "2025|buildingCoefficient|{'buildingBaseM2':40,'structureBaseM2':5,'yardAreaM2':5,'landAreaM2':100}|50",
                "2025|plotRatio|{'buildingFloorAreaM2':100,'highStoreyFloorAreaM2':40,'structureFloorAreaM2':10,"
                        + "'landAreaM2':100}|1.5",
                "2018|plotRatio|{'buildingFloorAreaM2':100,'highStoreyFloorAreaM2':0,'structureFloorAreaM2':0,"
                        + "'landAreaM2':200}|0.5",
                "2018|buildingDensity|{'buildingBaseM2':40,'structureBaseM2':5,'landAreaM2':100}|45",
                "2018|outputPerHectare|{'outputValue':61000,'landAreaM2':86000}|7093.023256",
                "2018|greenMaterialRate|{'greenMaterialT':30,'materialT':100}|0.3",
                "2018|pollutantPerProduct|{'pollutantKg':50,'productOutput':100,'productUnit':'t'}|0.5",
                "2018|wasteGasPerProduct|{'wasteGasM3':500,'productOutput':100,'productUnit':'t'}|5",
                "2018|wastewaterPerProduct|{'wastewaterT':250,'productOutput':100,'productUnit':'t'}|2.5",
                "2018|materialPerProduct|{'materialT':110,'productOutput':100,'productUnit':'t'}|1.1",
                "2018|energyPerUnit|{'energyTce':{'value':200,'unit':'kgce'},'productOutput':100,'productUnit':'t'}|0.002",
                "2018|carbonPerUnit|{'carbonTonnes':60,'productOutput':100,'productUnit':'t'}|0.6",
                "2018|wastewaterReuseRate|{'wastewaterReusedT':30,'wastewaterDischargedT':70}|30",
                "2025|pollutantMargin|{'pollutants':[{'name':'a','concentration':5,'limit':20},"
                        + "{'name':'b','concentration':30,'limit':60}]}|50",
                "2025|pollutantMargin|{'pollutants':[{'name':'a','concentration':25,'limit':20}]}|0",
                "2025|energyPerProduct|{'energyTce':400,'energyProducts':[{'name':'a','unit':'t','output':1000,"
                        + "'consumption':300},{'name':'b','unit':'t','output':1000,'consumption':100}]}|250",
                "2025|waterPerProduct|{'waterProducts':[{'name':'a','unit':'t','output':200,'consumption':500}]}|2.5"
            })
    void computes(String edition, String formula, String inputs, double expected) {
        Derived derived = Formulas.find(formula).orElseThrow().compute(values(edition, inputs));

        assertThat(derived.errors()).isEmpty();
        assertThat(derived.value()).isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2025|energyPerOutput|{'energyTce':1,'outputValue':0}|/inputs/outputValue",
                "2025|waterPerOutput|{'freshWaterM3':1,'outputValue':0}|/inputs/outputValue",
                "2025|renewableShare|{'renewableTce':0,'energyTce':0}|/inputs/energyTce",
                "2025|renewableShare|{'renewableTce':5201,'energyTce':5200}|/inputs/renewableTce",
                "2025|waterReuseRate|{'freshWaterM3':0,'reusedWaterM3':0}|/inputs/freshWaterM3",
                "2025|solidWasteUseRate|{'solidWasteGeneratedT':0,'solidWasteOldStockUsedT':0,'solidWasteUsedT':0}"
                        + "|/inputs/solidWasteGeneratedT",
                "2025|solidWasteUseRate|{'solidWasteGeneratedT':1,'solidWasteOldStockUsedT':1,'solidWasteUsedT':2.1}"
                        + "|/inputs/solidWasteUsedT",
                "2025|footprintShare|{'productCategories':0,'footprintCategories':0}|/inputs/productCategories",
                "2025|outputPerLand|{'outputValue':1,'landAreaM2':0}|/inputs/landAreaM2",
                "2025|buildingCoefficient|{'buildingBaseM2':99,'structureBaseM2':1,'yardAreaM2':1,'landAreaM2':100}"
                        + "|/inputs/buildingBaseM2",
                "2025|plotRatio|{'buildingFloorAreaM2':10,'highStoreyFloorAreaM2':11,'structureFloorAreaM2':0,"
                        + "'landAreaM2':9}|/inputs/highStoreyFloorAreaM2",
                "2018|energyPerUnit|{'energyTce':1,'productOutput':0,'productUnit':'t'}|/inputs/productOutput",
                "2018|greenMaterialRate|{'greenMaterialT':101,'materialT':100}|/inputs/greenMaterialT",
                "2025|energyPerProduct|{'energyTce':1,'energyProducts':[{'name':'a','unit':'t','output':1,"
                        + "'consumption':2}]}|/inputs/energyProducts",
                "2025|waterPerProduct|{'waterProducts':[{'name':'a','unit':'t','output':1,'consumption':0}]}"
                        + "|/inputs/waterProducts/0/consumption"
            })
    void refusesAtTheFieldThatMakesItImpossible(String edition, String formula, String inputs, String field) {
        Derived derived = Formulas.find(formula).orElseThrow().compute(values(edition, inputs));

        assertThat(derived.value()).isNull();
        assertThat(derived.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).containsPattern("[\\u4e00-\\u9fa5]");
        });
    }

    @Test
    void waitsForInputsThatAreNotFilledIn() {
        Derived derived = Formulas.find("energyPerOutput").orElseThrow().compute(values("2025", "{'energyTce':1}"));

        assertThat(derived).isEqualTo(Derived.absent());
    }

    @Test
    void leavesProductsOfDifferentUnitsToPeople() {
        Derived derived = Formulas.find("energyPerProduct")
                .orElseThrow()
                .compute(values(
                        "2025",
                        "{'energyProducts':[{'name':'a','unit':'t','output':1,'consumption':1},"
                                + "{'name':'b','unit':'台','output':1,'consumption':1}]}"));

        assertThat(derived.value()).isNull();
        assertThat(derived.note()).contains("单位不同");
    }

    private static InputValues values(String edition, String json) {
        try {
            JsonNode node = EvaluationFixture.MAPPER.readTree(json.replace('\'', '"'));
            JsonFields fields = new JsonFields();
            InputValues values = InputReader.read(EvaluationFixture.EDITIONS.get(edition), node, fields);
            assertThat(fields.errors()).isEmpty();
            return values;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
