package cn.greenfactory.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierReaderTest {

    private static final Edition EDITION = EvaluationFixture.EDITIONS.get("2025");

    @Test
    void anEmptyDraftIsAllowed() {
        Dossier dossier = DossierReader.read(EDITION, EvaluationFixture.MAPPER.createObjectNode());

        assertThat(dossier.conditions()).isEmpty();
        assertThat(Completeness.missing(EDITION, dossier, Map.of())).hasSizeGreaterThan(50);
    }

    @Test
    void theSampleIsComplete() {
        Dossier dossier = DossierReader.read(EDITION, EvaluationFixture.dossier());

        assertThat(Completeness.missing(EDITION, dossier, EvaluationFixture.REPORT))
                .isEmpty();
        assertThat(dossier.inputs().numbers()).containsEntry("freshWaterM3", 96000d);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/surprise|1|/surprise|没有这个字段",
                "/inputs/surprise|1|/inputs/surprise|没有这个字段",
                "/conditions/5(10)|{}|/conditions/5(10)|没有这个字段",
                "/conditions/5(1)/answers/producing|'yes'|/conditions/5(1)/answers/producing|应为是",
                "/conditions/5(1)/answers/lawCompliant|true|/conditions/5(1)/answers/lawCompliant|没有这个字段",
                "/conditions/5(1)/answers/industryCode|'381'|/conditions/5(1)/answers/industryCode|四位数字",
                "/conditions/5(4)/answers/worstAccidentGrade|'BIG'|/conditions/5(4)/answers/worstAccidentGrade|之一",
                "/conditions/5(1)/attachments|['x']|/conditions/5(1)/attachments/0|附件编号",
                "/vetoItems/notOperating/applies|0|/vetoItems/notOperating/applies|应为是",
                "/vetoItems/other|{}|/vetoItems/other|没有这个字段",
                "/inputs/energyTce|-0.001|/inputs/energyTce|不能为负数",
                "/inputs/energyTce|'5200'|/inputs/energyTce|应为数字",
                "/inputs/energyTce|1e400|/inputs/energyTce|应为数字",
                "/inputs/energyTce|1e16|/inputs/energyTce|数值过大",
                "/inputs/energyTce|{'value':1,'unit':'度'}|/inputs/energyTce/unit|不认识的单位“度”",
                "/inputs/energyTce|{'value':-1,'unit':'tce'}|/inputs/energyTce/value|不能为负数",
                "/inputs/outputValue|0|/inputs/outputValue|分母不能为0",
                "/inputs/statisticalYear|25|/inputs/statisticalYear|四位年份",
                "/inputs/productCategories|2.5|/inputs/productCategories|应为整数",
                "/inputs/renewableTce|5201|/inputs/renewableTce|超过100%",
                "/inputs/platformFunctions|['能耗查询','能耗查询']|/inputs/platformFunctions/1|重复的选项",
                "/inputs/platformFunctions|['发电']|/inputs/platformFunctions/0|没有这个选项",
                "/inputs/energyProducts|[{'name':'a','unit':'船','output':1,'consumption':1}]"
                        + "|/inputs/energyProducts/0/unit|不认识的单位“船”",
                "/inputs/energyProducts|[{'name':'a','unit':'t','output':0,'consumption':1}]"
                        + "|/inputs/energyProducts/0/output|分母不能为0",
                "/inputs/energyProducts|[{},{},{},{}]|/inputs/energyProducts|不能超过3项",
                "/inputs/pollutants|[{'name':'a','concentration':1,'limit':0}]|/inputs/pollutants/0/limit|分母不能为0",
                "/indicators/energyPerOutput/value|80|/indicators/energyPerOutput/value|由原始数据计算",
                "/indicators/upgradeInvestmentShare/value|100.1|/indicators/upgradeInvestmentShare/value|0至100",
                "/indicators/upgradeInvestmentShare/value|-1|/indicators/upgradeInvestmentShare/value|不能为负数",
                "/indicators/advancedEquipmentCount/value|1.5|/indicators/advancedEquipmentCount/value|应为整数",
                "/indicators/greenDesignCase/value|1|/indicators/greenDesignCase/value|应为是",
                "/indicators/greenDesignCase/notApplicable|true|/indicators/greenDesignCase/value|不能再填数值",
                "/materials/PHOTO|{}|/materials/PHOTO|没有这个字段"
            })
    void refusesAtTheField(String pointer, String value, String field, String message) throws Exception {
        ObjectNode dossier = EvaluationFixture.dossier();
        set(dossier, pointer, EvaluationFixture.MAPPER.readTree(value.replace('\'', '"')));

        var refusal =
                catchThrowableOfType(EvaluationInvalidException.class, () -> DossierReader.read(EDITION, dossier));

        assertThat(refusal).isNotNull();
        assertThat(refusal.fields()).extracting(FieldError::field).containsOnly(field);
        assertThat(refusal.fields().get(0).message()).contains(message);
    }

    @Test
    void refusesTextThatCannotBeStored() {
        ObjectNode dossier = EvaluationFixture.dossier();
        ((ObjectNode) dossier.at("/conditions/5(2)")).put("evidence", "a\0b");

        var refusal =
                catchThrowableOfType(EvaluationInvalidException.class, () -> DossierReader.read(EDITION, dossier));

        assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("/conditions/5(2)/evidence");
    }

    @Test
    void aZeroDenominatorIsNoMistakeWhereTheIndicatorDoesNotApply() {
        ObjectNode dossier = EvaluationFixture.dossier();
        ObjectNode inputs = (ObjectNode) dossier.get("inputs");
        inputs.put("solidWasteGeneratedT", 0).put("solidWasteUsedT", 0);
        ((ObjectNode) dossier.at("/indicators/solidWasteUseRate")).put("notApplicable", true);

        Dossier read = DossierReader.read(EDITION, dossier);

        assertThat(Completeness.missing(EDITION, read, EvaluationFixture.REPORT))
                .extracting(FieldError::field)
                .containsExactly("/indicators/solidWasteUseRate/reason");
    }

    @Test
    void listsEverythingThatIsMissingAtOnce() {
        ObjectNode dossier = EvaluationFixture.dossier();
        ((ObjectNode) dossier.at("/conditions/5(7)")).remove("evidence");
        ((ObjectNode) dossier.at("/conditions/5(3)/answers")).remove("competitive");
        ((ObjectNode) dossier.at("/vetoItems/dishonestDebtor")).remove("applies");
        ((ObjectNode) dossier.get("inputs")).remove(List.of("carbonTonnes", "waterQuotaStandardApplies"));
        ((ObjectNode) dossier.at("/indicators/greenDesignCase")).remove("value");
        UUID unknown = new UUID(7, 7);
        ((ObjectNode) dossier.at("/conditions/5(2)")).putArray("attachments").add(unknown.toString());

        Dossier read = DossierReader.read(EDITION, dossier);

        assertThat(Completeness.missing(EDITION, read, Map.of()))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "/conditions/5(7)/evidence",
                        "/conditions/5(3)/answers/competitive",
                        "/vetoItems/dishonestDebtor/applies",
                        "/inputs/carbonTonnes",
                        "/inputs/waterQuotaStandardApplies",
                        "/indicators/greenDesignCase/value",
                        "/conditions/5(2)/attachments/0",
                        "/materials/SELF_EVALUATION_REPORT");
    }

    private static void set(ObjectNode root, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, last));
        ((ObjectNode) parent).set(pointer.substring(last + 1), value);
    }
}
