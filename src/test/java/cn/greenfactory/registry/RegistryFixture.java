package cn.greenfactory.registry;

import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.CreditCode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A register on a database of its own; every certify and record runs in a transaction. */
final class RegistryFixture {

    final DataSource database = TestDatabase.create();
    final JdbcClient jdbc = JdbcClient.create(database);
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    final AtomicInteger numbersTaken = new AtomicInteger();
    final Units units = new Units(new ObjectMapper(), () -> Set.of("130181"));
    final Register register = new Register(
            jdbc,
            units,
            year -> "LSGC-Z-%d-%04d".formatted(year, numbersTaken.incrementAndGet()),
            event -> {},
            Clock.fixed(Instant.parse("2026-11-30T16:30:00Z"), ZoneId.of("Asia/Shanghai")));

    static NewEnterprise enterprise(String creditCode, String name) {
        return new NewEnterprise(creditCode, name, "石家庄市长安区中山东路1号", "赵一", "2710", "钱二", "0311-80000000");
    }

    UUID enterprise(String creditCode) {
        return register.find(new CreditCode(creditCode))
                .map(Enterprise::id)
                .orElseGet(() -> register.enrol(enterprise(creditCode, "企业" + creditCode.substring(14))));
    }

    /** A factory of the enterprise of 91130102MA0TEXT04W. */
    UUID factory(String name, String countyCode) {
        UUID enterpriseId = enterprise("91130102MA0TEXT04W");
        return register.addFactory(new NewFactory(enterpriseId, name, countyCode, "厂区路8号", "2710"));
    }

    Listing certify(UUID factoryId, UUID caseId, LocalDate on) {
        return transaction.execute(status -> register.certify(factoryId, caseId, on));
    }

    void record(RegisterEvent event) {
        transaction.executeWithoutResult(status -> register.record(event));
    }
}
