package cn.greenfactory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.documents.Numbers;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.Settings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunningCertificateNumbersIT {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final RegistryFixture registry = new RegistryFixture();
    private final Clock clock = Clock.fixed(Instant.parse("2026-09-01T01:00:00Z"), ZoneOffset.UTC);
    private final Settings settings = new Settings(registry.jdbc, clock);
    private final Register register = new Register(
            registry.jdbc,
            new Units(new ObjectMapper(), Set::of),
            new RunningCertificateNumbers(new Numbers(registry.jdbc), settings, clock),
            event -> {},
            clock);

    @Test
    void manyFactoriesAtOnceAndRollBacksLeaveNoGapAndNoDouble() throws Exception {
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            UUID factoryId = registry.factory("厂" + i, "130102");
            boolean rolledBack = i % 3 == 0;
            attempts.add(() -> certify(factoryId, rolledBack));
        }
        var pool = Executors.newFixedThreadPool(8);
        Set<String> kept = new TreeSet<>();
        for (var result : pool.invokeAll(attempts)) {
            if (result.get() != null) {
                kept.add(result.get());
            }
        }
        pool.shutdown();
        assertThat(kept)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16)
                        .mapToObj("LSGC-Z-2026-%04d"::formatted)
                        .toList());
    }

    @Test
    void theFormatIsASettingAndTheCountStartsAnewEachYear() {
        assertThat(certify(registry.factory("甲厂", "130102"), false)).isEqualTo("LSGC-Z-2026-0001");
        settings.put("certificateNumberFormat", "石绿厂〔{year}〕{n}号", DAY, "city-officer-1", "统一文号");
        assertThat(certify(registry.factory("乙厂", "130102"), false)).isEqualTo("石绿厂〔2026〕2号");
        UUID next = registry.factory("丙厂", "130102");
        String number = registry.transaction.execute(status ->
                register.certify(next, UUID.randomUUID(), DAY.plusYears(1)).certificateNo());
        assertThat(number).isEqualTo("石绿厂〔2027〕1号");
    }

    private String certify(UUID factoryId, boolean rolledBack) {
        return registry.transaction.execute(status -> {
            String number = register.certify(factoryId, UUID.randomUUID(), DAY).certificateNo();
            if (rolledBack) {
                status.setRollbackOnly();
            }
            return rolledBack ? null : number;
        });
    }
}
