package cn.greenfactory.process;

import cn.greenfactory.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole service on a real PostgreSQL of its own, with the demonstration's logins and without its cases; jobs and
 * what is scheduled run when a test runs them. All tests that carry this annotation share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "green-factory.demo.cases=false"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = ServiceTest.OwnDatabase.class)
@TestExecutionListeners(listeners = ServiceTest.SameDay.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import({
    RoundDriver.class,
    RoundStages.class,
    Calendars.class,
    ObjectionStages.class,
    WalkedFlows.class,
    WalkedWriter.class,
    TaskStages.class,
    RemovalStages.class,
    IncidentDriver.class,
    ReportDriver.class,
    OversightStages.class,
    Reminders.class
})
public @interface ServiceTest {

    /** Begins each class at the same time, whichever ran before it. */
    class SameDay implements TestExecutionListener {

        @Override
        public void beforeTestClass(TestContext context) {
            context.getApplicationContext().getBean(RoundDriver.class).at("2026-03-02T09:00");
        }
    }

    /** Points the data source at a fresh database of the test server. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = Map.of(
                    "spring.datasource.url",
                    TestDatabase.url(),
                    "spring.datasource.username",
                    "postgres",
                    "green-factory.documents.directory",
                    "target/documents-" + System.nanoTime());
            ServiceTestEnd.closes(context);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            context.addBeanFactoryPostProcessor(factory -> ((BeanDefinitionRegistry) factory)
                    .removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME));
        }
    }
}
