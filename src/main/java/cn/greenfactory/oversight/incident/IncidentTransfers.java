package cn.greenfactory.oversight.incident;

import cn.greenfactory.oversight.CreditCodeChanged;
import cn.greenfactory.oversight.FactoryReassigned;
import cn.greenfactory.oversight.LockedFirst;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A factory's open incidents go with it to another enterprise or county; settled ones stay with the enterprise that was
 * asked about them until they are opened again. An enterprise under a new credit code keeps all of its own. Whom they happened to stays on record
 * (第五条（四）).
 */
@Component
class IncidentTransfers implements LockedFirst {

    private final JdbcClient jdbc;
    private final Register register;

    IncidentTransfers(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID factoryId) {
        jdbc.sql("SELECT id FROM gf_incident WHERE factory_id = :factory"
                        + " OR (factory_id IS NULL AND enterprise_id = :enterprise) ORDER BY id FOR UPDATE")
                .param("factory", factoryId)
                .param("enterprise", register.factory(factoryId).enterpriseId())
                .query(UUID.class)
                .list();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryReassigned moved) {
        give("factory_id = :id AND state = 'OPEN'", moved.factoryId(), moved.enterpriseAfter(), moved.countyAfter());
    }

    /** Gives an incident that is handled again to whoever has its factory now. */
    void follow(Incident incident) {
        if (incident.factoryId() != null) {
            Factory factory = register.factory(incident.factoryId());
            give("id = :id", incident.id(), factory.enterpriseId(), factory.countyCode());
        }
    }

    private void give(String which, UUID id, UUID enterpriseId, String countyCode) {
        String set =
                """
                UPDATE gf_incident SET county_code = :county, enterprise_id = :enterprise,
                    former_enterprise_id = CASE WHEN enterprise_id <> :enterprise
                        THEN coalesce(former_enterprise_id, enterprise_id) ELSE former_enterprise_id END
                """;
        jdbc.sql(set + "WHERE " + which)
                .param("enterprise", enterpriseId)
                .param("county", countyCode)
                .param("id", id)
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CreditCodeChanged changed) {
        jdbc.sql(
                        """
                        UPDATE gf_incident SET enterprise_id = :after,
                            former_enterprise_id = coalesce(former_enterprise_id, enterprise_id)
                         WHERE enterprise_id = :before AND (factory_id IS NULL OR factory_id = :factory)""")
                .param("after", changed.enterpriseAfter())
                .param("before", changed.enterpriseBefore())
                .param("factory", changed.factoryId())
                .update();
    }
}
