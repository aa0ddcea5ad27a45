package cn.greenfactory.documents.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.documents.PaperFixture;
import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.documents.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class WordTemplateTest {

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyTemplateUsesNamesThatItsKindOffers(PaperKind kind) {
        Set<String> used = new TreeSet<>(template(kind).names());

        assertThat(used).contains("单位", "发文字号", "日期");
        assertThat(used.remove("名单")).isEqualTo(!kind.columns().isEmpty());
        assertThat(kind.names()).containsAll(used);
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void theAnalystsListOfNamesIsComplete(PaperKind kind) throws IOException {
        String file = Path.of(PaperFixture.template(kind)).getFileName().toString();
        String line = Files.readAllLines(Path.of("processes/templates/README.md")).stream()
                .filter(each -> each.startsWith("| `" + file))
                .findFirst()
                .orElseThrow();
        String common = "单位 发文字号 日期 家数";

        assertThat(line.split("\\|")[3].trim().split(" "))
                .containsExactlyInAnyOrderElementsOf(kind.names().stream()
                        .filter(name -> !common.contains(name))
                        .toList());
        assertThat(line.split("\\|")[4].trim()).isEqualTo(String.join(" ", kind.columns()));
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyTemplateIsFilledInWithNothingLeftOver(PaperKind kind) throws IOException {
        WordTemplate.Word word = fill(kind, data(kind), 46);

        String text = text(word);
        assertThat(text).doesNotContain("{{", "}}", "[", "]").contains("2026年3月2日");
        assertThat(word.title()).startsWith("关于").contains(kind.names().contains("年度") ? "2026年度" : "绿色工厂");
    }

    @Test
    void theListKeepsItsOrderAndRepeatsItsHeadingOnEveryPage() throws IOException {
        try (XWPFDocument document = document(fill(PaperKind.NOTICE, data(PaperKind.NOTICE), 46))) {
            XWPFTable table = document.getTables().get(0);

            assertThat(table.getRows()).hasSize(47);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("序号");
            assertThat(table.getRow(46).getCell(0).getText()).isEqualTo("46");
            assertThat(table.getRow(46).getCell(1).getText()).contains("46");
        }
    }

    @Test
    void thePageIsThatOfAnOfficialPaper() throws IOException {
        try (XWPFDocument document = document(fill(PaperKind.NOTICE, data(PaperKind.NOTICE), 1))) {
            var section = document.getDocument().getBody().getSectPr();

            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(section.getPgMar().getTop()).hasToString("2098");
            assertThat(section.getPgMar().getBottom()).hasToString("1984");
            assertThat(section.getPgMar().getLeft()).hasToString("1587");
            assertThat(section.getPgMar().getRight()).hasToString("1474");
        }
    }

    @Test
    void allMissingValuesAreNamedAtOnce() {
        Map<String, Object> data = data(PaperKind.DECLINE);
        data.remove("理由");
        data.put("条款", " \n ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill(PaperKind.DECLINE, data, 0))
                .withMessageContaining("理由")
                .withMessageContaining("条款")
                .withMessageContaining("decline.docx");
    }

    @Test
    void aListWithoutARowOrWithAnEmptyCellIsRefused() {
        Map<String, Object> data = data(PaperKind.NOTICE);

        assertThatIllegalArgumentException().isThrownBy(() -> fill(PaperKind.NOTICE, data, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> template(PaperKind.NOTICE).fill(data, List.of("序号", "企业名称"), List.of(List.of("1", " "))))
                .withMessageContaining("第 1 行");
    }

    @Test
    void aColumnTheRowsDoNotHaveIsAnError() {
        assertThatThrownBy(() ->
                        template(PaperKind.NOTICE).fill(data(PaperKind.NOTICE), List.of("序号"), List.of(List.of("1"))))
                .hasMessageContaining("企业名称");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{@图}}", "{{+嵌套}}", "{{?有}}x{{/有}}", "{{#表}}", "{{*列}}"})
    void aTemplateCanDoNothingButTextsAndTheList(String other) {
        WordTemplate template = new WordTemplate(new ByteArrayResource(SampleFiles.docx(other)));

        assertThatIllegalArgumentException().isThrownBy(template::names).withMessageContaining("只能使用");
    }

    @Test
    void aNameThatReachesIntoAValueHasNone() {
        WordTemplate template = new WordTemplate(new ByteArrayResource(SampleFiles.docx("{{单位.class}}")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.fill(Map.of("单位", "某局"), List.of(), List.of()))
                .withMessageContaining("单位.class");
    }

    @Test
    void whatPeopleWroteIsNeverReadAsATemplate() throws IOException {
        Map<String, Object> data = data(PaperKind.DECLINE);
        data.put("事实", "{{单位}}{{@图}}[企业名称]${1+1}#{T(java.lang.Runtime)}");
        data.put("理由", "第一行\u0000\u0008\r\n  第二行<b>&amp;");

        String text = text(fill(PaperKind.DECLINE, data, 0));

        assertThat(text)
                .contains("{{单位}}{{@图}}[企业名称]${1+1}#{T(java.lang.Runtime)}")
                .contains("第一行\n\u3000\u3000第二行<b>&amp;");
    }

    private static WordTemplate.Word fill(PaperKind kind, Map<String, Object> data, int size) {
        List<List<String>> rows = kind.columns().isEmpty() ? List.of() : PaperFixture.numberedRows(kind, size);
        return template(kind).fill(data, PaperFixture.columns(kind), rows);
    }

    private static Map<String, Object> data(PaperKind kind) {
        Map<String, Object> all = new HashMap<>(PaperFixture.data(kind));
        all.put("日期", LocalDate.of(2026, 3, 2));
        all.put("家数", 46);
        return all;
    }

    private static WordTemplate template(PaperKind kind) {
        return WordTemplate.load(PaperFixture.template(kind));
    }

    private static XWPFDocument document(WordTemplate.Word word) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(word.content()));
    }

    private static String text(WordTemplate.Word word) throws IOException {
        try (var extractor = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document(word))) {
            return extractor.getText();
        }
    }
}
