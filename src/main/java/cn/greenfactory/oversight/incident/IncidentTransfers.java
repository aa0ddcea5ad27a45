package cn.greenfactory.oversight.incident;

import cn.greenfactory.oversight.FactoryReassigned;
import cn.greenfactory.oversight.LockedFirst;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A factory's open incidents go with it to another enterprise or county. The enterprise they happened to stays on record:
 * a new credit code does not clear it (第五条（四）).
 */
@Component
class IncidentTransfers implements LockedFirst {

    private final JdbcClient jdbc;

    IncidentTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID factoryId) {
        jdbc.sql("SELECT id FROM gf_incident WHERE factory_id = :factory AND state = 'OPEN' ORDER BY id FOR UPDATE")
                .param("factory", factoryId)
                .query(UUID.class)
                .list();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryReassigned moved) {
        jdbc.sql(
                        """
                        UPDATE gf_incident SET county_code = :county, enterprise_id = :enterprise,
                            former_enterprise_id = CASE WHEN enterprise_id <> :enterprise
                                THEN coalesce(former_enterprise_id, enterprise_id) ELSE former_enterprise_id END
                         WHERE factory_id = :factory AND state = 'OPEN'""")
                .param("enterprise", moved.enterpriseAfter())
                .param("county", moved.countyAfter())
                .param("factory", moved.factoryId())
                .update();
    }
}
