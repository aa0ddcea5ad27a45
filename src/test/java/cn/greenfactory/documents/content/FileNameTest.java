package cn.greenfactory.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("自评价报告.pdf", "自评价报告.pdf"),
                Arguments.of("C:\\用户\\张三\\报告.PDF", "报告.pdf"),
                Arguments.of("../../etc/passwd.pdf", "passwd.pdf"),
                Arguments.of("a／b.pdf", "b.pdf"),
                Arguments.of("合同\u202Efdp.exe", "合同fdp.exe"),
                Arguments.of("a\u0000\r\n\u200Bb.png", "ab.png"),
                Arguments.of("报告<1>:\"终稿\"?.docx", "报告_1___终稿__.docx"),
                Arguments.of("CON.pdf", "_CON.pdf"),
                Arguments.of("lpt1.终稿.pdf", "_lpt1.终稿.pdf"),
                Arguments.of("  . 报告 .pdf . ", "报告.pdf"),
                Arguments.of(".pdf", "附件.pdf"),
                Arguments.of("", "附件"),
                Arguments.of(null, "附件"),
                Arguments.of("..", "附件"),
                Arguments.of("报告.第一次修改之后的最后一版本", "报告.第一次修改之后的最后一版本"),
                Arguments.of("e\u0301.pdf", "\u00e9.pdf"),
                Arguments.of("\ud83d.pdf", "附件.pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsMadeHarmlessAndStaysReadable(String given, String harmless) {
        assertThat(FileName.of(given).text()).isEqualTo(harmless);
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndKeepsItsExtension() {
        String text = FileName.of("绿".repeat(400) + ".docx").text();

        assertThat(text).endsWith("绿.docx").startsWith("绿绿");
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(185);
    }

    @Test
    void makingANameHarmlessTwiceChangesNothing() {
        assertThat(names().map(each -> (String) each.get()[1]))
                .allSatisfy(name -> assertThat(FileName.of(name).text()).isEqualTo(name));
    }
}
