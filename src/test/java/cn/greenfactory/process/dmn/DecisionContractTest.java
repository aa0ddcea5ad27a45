package cn.greenfactory.process.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.process.dmn.Catalogue.Published;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision files hold exactly what the catalogue publishes. */
class DecisionContractTest {

    private static final String CHINESE = "\\p{IsHan}.*";

    static Stream<Published> published() {
        return Catalogue.DECISIONS.stream();
    }

    @Test
    void theFilesAreTheCatalogueAndNoOther() {
        assertThat(DecisionFixture.files())
                .map(file -> DecisionFixture.PROCESSES.relativize(file).toString())
                .containsExactlyInAnyOrderElementsOf(
                        published().map(Published::file).toList())
                .hasSize(14);
    }

    @ParameterizedTest
    @MethodSource("published")
    void keyInputsOutputsAndHitPolicyAreThePublishedOnes(Published published) {
        DecisionTable table = (DecisionTable) decision(published).getExpression();

        assertThat(decision(published).getId()).isEqualTo(published.key());
        assertThat(table.getHitPolicy()).hasToString(published.hitPolicy());
        assertThat(table.getAggregation()).isNull();
        assertThat(table.getInputs().stream().map(DecisionContractTest::nameAndType))
                .containsExactlyElementsOf(published.inputs());
        assertThat(table.getOutputs().stream().map(output -> output.getName() + ":" + output.getTypeRef()))
                .containsExactlyElementsOf(published.outputs());
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyInputIsNamedInChineseAndChecked(Published published) {
        for (Input input : ((DecisionTable) decision(published).getExpression()).getInputs()) {
            assertThat(input.getLabel()).as(input.getId()).containsPattern(CHINESE);
            assertThat(input.getInputExpression().getText().getTextContent())
                    .startsWith("assert(" + input.getCamundaInputVariable() + ", ")
                    .contains("（" + input.getCamundaInputVariable() + "）缺失或不合规定：");
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyDecisionIsKeptVersionedNamedCitedAndDrawn(Published published) {
        Decision decision = decision(published);

        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P4000D");
        assertThat(decision.getVersionTag()).isEqualTo("1.0");
        assertThat(decision.getName()).containsPattern(CHINESE);
        assertThat(decision.getDescription().getTextContent())
                .startsWith("依据《石家庄市市级绿色工厂认定指南》第")
                .contains("条");
        assertThat(model(published).getDefinitions().getDomElement().getChildElements())
                .anySatisfy(element -> assertThat(element.getLocalName()).isEqualTo("DMNDI"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void nothingIsWrittenInALanguageOtherThanFeel(Published published) {
        DmnModelInstance model = model(published);
        List<String> languages = new ArrayList<>();
        languages.add(model.getDefinitions().getExpressionLanguage());
        all(model, InputExpression.class).forEach(each -> languages.add(each.getExpressionLanguage()));
        all(model, InputEntry.class).forEach(each -> languages.add(each.getExpressionLanguage()));
        all(model, OutputEntry.class).forEach(each -> languages.add(each.getExpressionLanguage()));

        assertThat(languages).hasSizeGreaterThan(3).allSatisfy(language -> assertThat(language)
                .satisfiesAnyOf(
                        it -> assertThat(it).isNull(), it -> assertThat(it).contains("FEEL"), it -> assertThat(it)
                                .isEqualTo("feel")));
        assertThat(all(model, LiteralExpression.class))
                .allSatisfy(each -> assertThat(each).isInstanceOfAny(InputExpression.class, OutputEntry.class));
        assertThat(all(model, Rule.class)).allSatisfy(rule -> assertThat(rule.getOutputEntries())
                .allSatisfy(entry -> assertThat(entry.getTextContent()).isNotBlank()));
    }

    private static <T extends org.camunda.bpm.model.dmn.instance.DmnModelElementInstance> Collection<T> all(
            DmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static String nameAndType(Input input) {
        return input.getCamundaInputVariable() + ":"
                + input.getInputExpression().getTypeRef();
    }

    private static Decision decision(Published published) {
        assertThat(model(published).getModelElementsByType(Decision.class)).hasSize(1);
        return model(published)
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
    }

    private static DmnModelInstance model(Published published) {
        Path file = DecisionFixture.PROCESSES.resolve(published.file());
        return Dmn.readModelFromStream(DecisionFixture.open(file));
    }
}
