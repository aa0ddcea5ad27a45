package cn.greenfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.ServiceTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine as it runs, and what its history keeps of a case. */
@ServiceTest
class EngineSettingsIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private DataSource data;

    @Test
    void theEngineIsStrictAndForgetsAfterFourThousandDaysFromTheStart() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryLevel()).isInstanceOf(FullHistoryWithoutBallast.class);
        assertThat(configuration.getHistoryTimeToLive()).isEqualTo("P4000D");
        assertThat(configuration.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(configuration.isEnableHistoricInstancePermissions()).isTrue();
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(properties.getEventing().isExecution()).isFalse();
        assertThat(properties.getEventing().isHistory()).isFalse();
        assertThat(properties.getEventing().isTask()).isFalse();
    }

    @Test
    void theJobExecutorTakesTwentyForFourThreadsAndLooksOften() {
        ThreadPoolTaskExecutor threads = (ThreadPoolTaskExecutor) JobConfiguration.camundaTaskExecutor(properties);
        JobExecutor executor = JobConfiguration.jobExecutor(threads, properties);

        assertThat(threads.getCorePoolSize()).isEqualTo(4);
        assertThat(threads.getMaxPoolSize()).isEqualTo(4);
        assertThat(threads.getQueueCapacity()).isEqualTo(50);
        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(20);
        assertThat(executor.getWaitTimeInMillis()).isEqualTo(100);
        assertThat(executor.getMaxWait()).isEqualTo(400);
    }

    @Test
    void anErrorNobodyCatchesIsAnException() {
        String id = repository
                .createDeployment()
                .name("uncaught")
                .addString(
                        "uncaught.bpmn",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <process id="Uncaught" isExecutable="true" camunda:historyTimeToLive="P4000D">
                            <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>
                            <endEvent id="e"><errorEventDefinition errorRef="x"/></endEvent>
                          </process>
                          <error id="x" errorCode="Nobody"/>
                        </definitions>""")
                .deploy()
                .getId();
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("Uncaught"))
                    .hasMessageContaining("Nobody");
        } finally {
            repository.deleteDeployment(id, true);
        }
    }

    @Test
    void historyKeepsWhoDidWhatAndLeavesTheBallastOut() {
        stages.clear();
        long scoredBefore = scoresInHistory();
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.recommended(round, "130102");
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("CertificationProcess")
                .variableValueEquals("caseId", caseId.toString())
                .singleResult();
        String id = instance.getId();

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(id)
                        .list())
                .extracting(variable -> variable.getName())
                .contains("caseId", "countyOutcome")
                .doesNotContain("view", "viewVersion", "taskAbout", "taskDueAt", "taskClosesAt", "countyOpinion");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(id)
                        .variableUpdates()
                        .count())
                .isZero();
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .processInstanceId(id)
                        .decisionDefinitionKey("BasicConditions")
                        .count())
                .isPositive();
        assertThat(scoresInHistory())
                .as("a case is scored row by row and leaves none of it in history")
                .isEqualTo(scoredBefore);
        assertThat(history.createUserOperationLogQuery()
                        .processInstanceId(id)
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                        .list())
                .extracting(UserOperationLogEntry::getUserId)
                .contains("county-reviewer-130102", "county-head-130102");
        assertThat(instance.getEndTime()).isNull();
        assertThat(instance.getRemovalTime())
                .isEqualTo(Date.from(instance.getStartTime().toInstant().plus(Duration.ofDays(4000))));
    }

    @Test
    void insertsAreRewrittenAsOneToAnOutsidePostgres() throws SQLException {
        try (Connection connection = data.getConnection()) {
            assertThat(connection.unwrap(PgConnection.class).getQueryExecutor().isReWriteBatchedInsertsEnabled())
                    .isTrue();
        }
    }

    private long scoresInHistory() {
        return history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("IndicatorScore")
                .count();
    }
}
