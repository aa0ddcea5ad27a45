package cn.greenfactory.program;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a year of reports has come, read from the database behind the service's back. */
final class ReportCounts {

    private final JdbcClient jdbc;

    ReportCounts(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Reports in this state. */
    long at(String state) {
        return count("SELECT count(*) FROM gf.gf_report WHERE state = '" + state + "'");
    }

    long rows() {
        return count("SELECT count(*) FROM gf.gf_report");
    }

    /** Running report processes. */
    long processes() {
        return count("SELECT count(*) FROM camunda.act_ru_execution e JOIN camunda.act_re_procdef d"
                + " ON d.id_ = e.proc_def_id_ WHERE d.key_ = 'AnnualReportProcess' AND e.parent_id_ IS NULL");
    }

    /** Report processes ever started, and how many different reports they were started for. */
    long everStarted() {
        return count("SELECT count(*) FROM camunda.act_hi_procinst WHERE proc_def_key_ = 'AnnualReportProcess'");
    }

    long everStartedDifferent() {
        return count("SELECT count(DISTINCT business_key_) FROM camunda.act_hi_procinst"
                + " WHERE proc_def_key_ = 'AnnualReportProcess'");
    }

    long tasks(String key) {
        return count("SELECT count(*) FROM camunda.act_ru_task WHERE task_def_key_ = '" + key + "'");
    }

    long notices() {
        return count("SELECT count(*) FROM gf.gf_inbox WHERE subject LIKE '请填报%'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
