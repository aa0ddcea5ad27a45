package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.FactoryReassigned;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A factory's open inspections go with it to another enterprise or county; what is closed stays where it was. */
@Component
class InspectionTransfers {

    private final JdbcClient jdbc;

    InspectionTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryReassigned moved) {
        jdbc.sql(
                        """
                        UPDATE gf_inspection SET enterprise_id = :enterprise, county_code = :county
                         WHERE factory_id = :factory AND state <> 'CLOSED'""")
                .param("enterprise", moved.enterpriseAfter())
                .param("county", moved.countyAfter())
                .param("factory", moved.factoryId())
                .update();
    }
}
