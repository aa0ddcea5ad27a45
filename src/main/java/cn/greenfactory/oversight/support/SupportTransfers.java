package cn.greenfactory.oversight.support;

import cn.greenfactory.oversight.FactoryReassigned;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A factory's unanswered requests go with it to another enterprise or county; what was answered stays where it was. */
@Component
class SupportTransfers {

    private final JdbcClient jdbc;

    SupportTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryReassigned moved) {
        jdbc.sql(
                        """
                        UPDATE gf_support SET enterprise_id = :enterprise, county_code = :county
                         WHERE factory_id = :factory AND state <> 'REPLIED'""")
                .param("enterprise", moved.enterpriseAfter())
                .param("county", moved.countyAfter())
                .param("factory", moved.factoryId())
                .update();
    }
}
