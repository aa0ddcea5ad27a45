package cn.greenfactory.process.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ProductionSecretsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.password, demo, 数据库口令",
        "spring.datasource.password, postgres, 数据库口令",
        "camunda.bpm.admin-user.password, admin, 管理员口令"
    })
    void refusesAPublishedPasswordForRealWork(String property, String password, String named) {
        environment.setActiveProfiles("prod");
        environment.setProperty(property, password);

        assertThatThrownBy(this::check).hasMessageContaining(named).hasMessageContaining(property);
    }

    @Test
    void refusesTheDemonstrationBesideRealWork() {
        environment.setActiveProfiles("prod", "demo");

        assertThatThrownBy(this::check).hasMessageContaining("演示配置");
    }

    @Test
    void letsADemonstrationUseItsPublishedPassword() {
        environment.setActiveProfiles("demo");
        environment.setProperty("camunda.bpm.admin-user.password", "demo");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void letsRealWorkStartWithItsOwnPasswords() {
        environment.setActiveProfiles("prod");
        environment.setProperty("spring.datasource.password", "a-secret-of-ours");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        ProductionSecrets secrets = new ProductionSecrets();
        secrets.setEnvironment(environment);
        secrets.postProcessBeanFactory(null);
    }
}
