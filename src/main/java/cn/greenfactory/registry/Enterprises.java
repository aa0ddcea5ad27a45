package cn.greenfactory.registry;

import cn.greenfactory.shared.CreditCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of enterprises and factories. Every method joins the caller's transaction. */
class Enterprises {

    private static final String ADD =
            """
            INSERT INTO gf_enterprise
                (id, credit_code, name, address, legal_representative, industry_code, contact, phone, enrolled_at)
            VALUES (:id, :creditCode, :name, :address, :legal, :industry, :contact, :phone, :at)
            """;
    private static final String NOTE =
            """
            INSERT INTO gf_enterprise (id, credit_code, name, enrolled_at) VALUES (:id, :creditCode, :name, :at)
            ON CONFLICT (credit_code) DO NOTHING
            """;
    private static final String COMPLETE =
            """
            UPDATE gf_enterprise SET name = :name, address = :address, legal_representative = :legal,
                industry_code = :industry, contact = :contact, phone = :phone, enrolled_at = :at
            WHERE credit_code = :creditCode AND address IS NULL RETURNING id
            """;
    private static final String ADD_FACTORY =
            """
            INSERT INTO gf_factory (id, enterprise_id, name, county_code, address, industry_code, added_at)
            VALUES (:id, :enterprise, :name, :county, :address, :industry, :at)
            """;
    private static final String FOLLOW_REGISTER =
            """
            UPDATE gf_factory f SET name = s.factory_name, county_code = s.county_code,
                address = COALESCE(s.address, f.address), enterprise_id = s.enterprise_id, industry_code = s.industry_code
            FROM gf_register_on('infinity') s WHERE f.id = s.factory_id AND f.id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Enterprises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters the enterprise, or the rest about one of which only code and name were known; its id.
     *
     * @throws RegistryConflictException if one of this credit code is enrolled
     */
    UUID enrol(Enterprise enterprise) {
        try {
            return whole(COMPLETE, enterprise).query(UUID.class).optional().orElseGet(() -> {
                whole(ADD, enterprise).param("id", enterprise.id()).update();
                return enterprise.id();
            });
        } catch (DuplicateKeyException e) {
            throw RegistryConflictException.enrolled(enterprise.creditCode().value());
        }
    }

    /** Enters code and name, unless the code is known. */
    void note(CreditCode creditCode, String name) {
        jdbc.sql(NOTE)
                .param("id", UUID.randomUUID())
                .param("creditCode", creditCode.value())
                .param("name", name)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec whole(String sql, Enterprise enterprise) {
        return jdbc.sql(sql)
                .param("creditCode", enterprise.creditCode().value())
                .param("name", enterprise.name())
                .param("address", enterprise.address())
                .param("legal", enterprise.legalRepresentative())
                .param("industry", enterprise.industryCode())
                .param("contact", enterprise.contact())
                .param("phone", enterprise.phone())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    void add(Factory factory) {
        jdbc.sql(ADD_FACTORY)
                .param("id", factory.id())
                .param("enterprise", factory.enterpriseId())
                .param("name", factory.name())
                .param("county", factory.countyCode())
                .param("address", factory.address())
                .param("industry", factory.industryCode())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UUID> ids() {
        return jdbc.sql("SELECT id FROM gf_enterprise WHERE address IS NOT NULL")
                .query(UUID.class)
                .list();
    }

    Optional<Enterprise> find(UUID id) {
        return jdbc.sql("SELECT * FROM gf_enterprise WHERE id = :id")
                .param("id", id)
                .query(Enterprises::enterprise)
                .optional();
    }

    Optional<Enterprise> find(CreditCode creditCode) {
        return jdbc.sql("SELECT * FROM gf_enterprise WHERE credit_code = :code")
                .param("code", creditCode.value())
                .query(Enterprises::enterprise)
                .optional();
    }

    List<Enterprise> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM gf_enterprise WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(Enterprises::enterprise)
                        .list();
    }

    List<Factory> factories(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : factories("WHERE id IN (:id)", ids);
    }

    Optional<Factory> factory(UUID id) {
        return factories("WHERE id = :id", id).stream().findFirst();
    }

    Optional<Factory> lockFactory(UUID id) {
        return factories("WHERE id = :id FOR UPDATE", id).stream().findFirst();
    }

    List<Factory> factoriesOf(UUID enterpriseId) {
        return factories("WHERE enterprise_id = :id ORDER BY added_at, name", enterpriseId);
    }

    List<UUID> enterprisesIn(Set<String> counties) {
        return jdbc.sql("SELECT DISTINCT enterprise_id FROM gf_factory WHERE county_code = ANY (:counties)")
                .param("counties", counties.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    void rename(UUID id, String name) {
        jdbc.sql("UPDATE gf_enterprise SET name = :name WHERE id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    /** Brings the factory's row to the newest names and places of its register events. */
    void followRegister(UUID factoryId) {
        jdbc.sql(FOLLOW_REGISTER).param("id", factoryId).update();
    }

    private List<Factory> factories(String condition, Object id) {
        return jdbc.sql("SELECT * FROM gf_factory " + condition)
                .param("id", id)
                .query((row, number) -> new Factory(
                        row.getObject("id", UUID.class),
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("name"),
                        row.getString("county_code"),
                        row.getString("address"),
                        row.getString("industry_code")))
                .list();
    }

    private static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        return new Enterprise(
                row.getObject("id", UUID.class),
                new CreditCode(row.getString("credit_code")),
                row.getString("name"),
                row.getString("address"),
                row.getString("legal_representative"),
                row.getString("industry_code"),
                row.getString("contact"),
                row.getString("phone"));
    }
}
