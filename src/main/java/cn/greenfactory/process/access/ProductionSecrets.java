package cn.greenfactory.process.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * In profile {@code prod} no published password and no demonstration profile: refused before the engine or anything
 * else starts, so that the message is the first and only one.
 */
@Component
class ProductionSecrets implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final List<String> PUBLISHED = List.of("demo", "admin", "password", "postgres");

    private static final Map<String, String> SECRETS =
            Map.of("spring.datasource.password", "数据库口令", "camunda.bpm.admin-user.password", "管理员口令");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    /** @throws IllegalStateException in profile prod, naming in Chinese what has to go first */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return;
        }
        if (Arrays.asList(environment.getActiveProfiles()).contains("demo")) {
            throw new IllegalStateException("生产环境不能同时启用演示配置（demo）");
        }
        SECRETS.forEach((property, name) -> {
            if (PUBLISHED.contains(environment.getProperty(property, ""))) {
                throw new IllegalStateException(name + "是公开的默认值，请更换 " + property);
            }
        });
    }
}
