package cn.greenfactory.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.evaluation.standard.JsonFields;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'indicator':'waterReuseRate','base':95,'lead':60}|/values/0/lead|应大于基准值",
                "{'indicator':'energyPerOutput','base':60,'lead':150}|/values/0/lead|应小于基准值",
                "{'indicator':'energyPerOutput','base':60,'lead':60}|/values/0/lead|不能等于",
                "{'indicator':'energyPerOutput','base':60}|/values/0/lead|同时填写",
                "{'indicator':'energyPerOutput','lead':60}|/values/0/base|同时填写",
                "{'indicator':'waterReuseRate','base':50,'lead':101}|/values/0/lead|0至100",
                "{'indicator':'energyPerOutput','base':60,'lead':-1}|/values/0/lead|不能为负数",
                "{'indicator':'nothing','base':1,'lead':2}|/values/0/indicator|没有这个",
                "{'indicator':'greenDesignCase','base':1,'lead':2}|/values/0/indicator|没有这个",
                "{'indicator':'energyPerOutput','unit':'kgce/t','base':2,'lead':1}|/values/0/unit|应为kgce/万元",
                "{'indicator':'energyPerProduct','base':2,'lead':1}|/values/0/unit|加产品计量单位",
                "{'indicator':'energyPerProduct','unit':'kgce/船','base':2,'lead':1}|/values/0/unit|加产品计量单位",
                "{'indicator':'energyPerOutput','industry':'51','base':2,'lead':1}|/values/0/industry|13至43",
                "{'indicator':'energyPerOutput','industry':'3','base':2,'lead':1}|/values/0/industry|13至43",
                "{'indicator':'energyPerOutput','energyBand':'X','base':2,'lead':1}|/values/0/energyBand|用能档",
                "{'indicator':'energyPerOutput','who':'x','base':2,'lead':1}|/values/0/who|没有这个字段"
            })
    void refusesAtTheField(String row, String field, String message) throws Exception {
        List<FieldError> errors = errors("[" + row + "]");

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'indicator':'waterReuseRate','industry':'3812','base':0,'lead':100}",
                "{'indicator':'1.1','industry':'30','unit':'kgce/t','base':2,'lead':1}",
                "{'indicator':'energyPerOutput','energyBand':'E0'}"
            })
    void acceptsWhatIsRight(String row) throws Exception {
        assertThat(errors("[" + row + "]")).isEmpty();
    }

    @Test
    void refusesTheSameRowTwiceAndNoRowAtAll() throws Exception {
        String row = "{'indicator':'energyPerOutput','base':2,'lead':1}";

        assertThat(errors("[" + row + "," + row + "]"))
                .extracting(FieldError::field)
                .containsExactly("/values/1");
        assertThat(errors("[]")).extracting(FieldError::field).containsExactly("/values");
    }

    private static List<FieldError> errors(String json) throws Exception {
        JsonNode values = EvaluationFixture.MAPPER.readTree(json.replace('\'', '"'));
        JsonFields fields = new JsonFields();
        ReferenceCheck.read(EvaluationFixture.EDITIONS.get("2025"), values, fields);
        return fields.errors();
    }
}
