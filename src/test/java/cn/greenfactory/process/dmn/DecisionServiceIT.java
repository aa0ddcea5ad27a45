package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The decisions as outside programs and our own modules ask them: in the process engine, with authorization on. */
class DecisionServiceIT {

    private static ProcessEngine engine;
    private static Decisions decisions;

    @BeforeAll
    static void deploy() {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("decisions");
        configuration.setDataSource(TestDatabase.create());
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setProcessEnginePlugins(List.of(new DecisionRefusalsPlugin()));
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        DecisionFixture.files()
                .forEach(file -> deployment.addInputStream(file.getFileName().toString(), DecisionFixture.open(file)));
        deployment.deploy();
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("engine", engine));
        decisions = new Decisions(beans.getBeanProvider(ProcessEngine.class));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void logOut() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void everyDecisionOfTheCatalogueIsThere() {
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list())
                .extracting("key")
                .containsExactlyInAnyOrderElementsOf(Catalogue.DECISIONS.stream()
                        .map(Catalogue.Published::key)
                        .toList());
        for (Catalogue.Published published : Catalogue.DECISIONS) {
            List<Map<String, Object>> rows = decisions.rows(published.key(), published.legal());
            assertThat(rows).hasSize(published.hitPolicy().equals("COLLECT") ? 0 : 1);
        }
    }

    @Test
    void whoAsksFromOutsideReadsTheChineseSentence() {
        Map<String, Object> inputs = with(Catalogue.legal("VetoItems"), "removedBefore", "true");

        assertThatThrownBy(() -> engine.getDecisionService()
                        .evaluateDecisionByKey("VetoItems")
                        .variables(inputs)
                        .evaluate())
                .isInstanceOf(NotValidException.class)
                .hasMessage("“近三年被动态调出绿色制造名单”（removedBefore）缺失或不合规定：应为是或否");
    }

    @Test
    void ourModulesReadItAsARefusal() {
        assertThatThrownBy(() -> decisions.rows("VetoItems", Map.of()))
                .isInstanceOf(DecisionRefusedException.class)
                .hasMessageContaining("“未正常经营生产”（notOperating）缺失或不合规定");
    }

    @Test
    void aPersonWithoutRightsOnDecisionsIsServedButCannotAskDirectly() {
        engine.getIdentityService().setAuthentication("county-reviewer-130102", List.of("county-reviewer-130102"));

        assertThat(decisions.rows("VetoItems", Catalogue.legal("VetoItems"))).isEmpty();
        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("county-reviewer-130102");
        assertThatThrownBy(() -> engine.getDecisionService()
                        .evaluateDecisionByKey("VetoItems")
                        .variables(Catalogue.legal("VetoItems"))
                        .evaluate())
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void otherFailuresKeepTheirOwnWords() {
        assertThatThrownBy(() -> decisions.rows("Unheard", Map.of()))
                .isNotInstanceOf(DecisionRefusedException.class)
                .hasMessageContaining("Unheard");
    }
}
