package cn.greenfactory.process.engine;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;

/** The engine finds its tables made: every bean that configures or builds it waits for the migrations. */
class EngineAfterFlyway extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(
                org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl.class,
                org.camunda.bpm.engine.spring.ProcessEngineFactoryBean.class,
                org.springframework.jdbc.core.simple.JdbcClient.class);
    }
}
