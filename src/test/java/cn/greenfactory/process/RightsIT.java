package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How the database is asked for an official's tasks. */
@ServiceTest
class RightsIT {

    @Autowired
    private RoundDriver driver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOfficialsListIsPlannedForHisRightsAndNothingElseIs() {
        assertThat(planning(() -> driver.signedIn(
                        "county-reviewer-130102",
                        () -> tasks.createTaskQuery().active().list())))
                .isEqualTo("force_custom_plan");
        assertThat(planning(() -> tasks.createTaskQuery().active().list())).isEqualTo("auto");
    }

    @Test
    void theDatabaseKnowsHowManyRightsOfAKindThereAre() {
        assertThat(jdbc.sql(
                                "SELECT stxname FROM pg_statistic_ext WHERE stxrelid = 'camunda.act_ru_authorization'::regclass")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("gf_ru_authorization_read", "gf_ru_authorization_read_task");
    }

    private String planning(Runnable query) {
        return transaction.execute(status -> {
            query.run();
            return jdbc.sql("SHOW plan_cache_mode").query(String.class).single();
        });
    }
}
