package cn.greenfactory.process;

import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.registry.Register;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reporting years and reports, on a day of March when nothing else is running. */
@ServiceTest
abstract class ReportScenario {

    @Autowired
    RoundDriver driver;

    @Autowired
    RoundStages stages;

    @Autowired
    ReportDriver reports;

    @Autowired
    ReportYears years;

    @Autowired
    Register register;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    /** Subjects of what the recipient was told. */
    List<String> inbox(String recipient) {
        return told("subject", recipient);
    }

    /** Subjects and texts of what the recipient was told. */
    List<String> messages(String recipient) {
        return told("subject || body", recipient);
    }

    private List<String> told(String what, String recipient) {
        return jdbc.sql("SELECT " + what + " FROM gf_inbox WHERE recipient = :who")
                .param("who", recipient)
                .query(String.class)
                .list();
    }

    /** Runs the one job that waits at this element. */
    void runOne(String activity) {
        management.executeJob(
                management.createJobQuery().activityId(activity).singleResult().getId());
    }
}
