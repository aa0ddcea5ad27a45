package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.CreditCodeChanged;
import cn.greenfactory.oversight.FactoryReassigned;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A factory's open reports go with it to another enterprise or county; what was settled, and what an open one declares,
 * stays with the enterprise that filed it, which keeps it under a new credit code (第十五条).
 */
@Component
class ReportTransfers {

    private final JdbcClient jdbc;

    ReportTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    void on(FactoryReassigned moved) {
        jdbc.sql(
                        """
                        UPDATE gf_report SET enterprise_id = :enterprise, county_code = :county, version = version + 1
                         WHERE factory_id = :factory AND ended_at IS NULL""")
                .param("enterprise", moved.enterpriseAfter())
                .param("county", moved.countyAfter())
                .param("factory", moved.factoryId())
                .update();
    }

    @EventListener
    @Transactional
    void on(CreditCodeChanged changed) {
        jdbc.sql(
                        """
                        UPDATE gf_report
                           SET filed_by = CASE WHEN filed_by = :before THEN :after ELSE filed_by END,
                               enterprise_id = CASE WHEN enterprise_id = :before AND ended_at IS NOT NULL
                                                    THEN :after ELSE enterprise_id END
                         WHERE factory_id = :factory AND :before IN (filed_by, enterprise_id)""")
                .param("after", changed.enterpriseAfter())
                .param("before", changed.enterpriseBefore())
                .param("factory", changed.factoryId())
                .update();
    }
}
