package cn.greenfactory.registry;

import static cn.greenfactory.registry.CertificateView.Standing.REMOVED;
import static cn.greenfactory.registry.CertificateView.Standing.REPLACED;
import static cn.greenfactory.registry.CertificateView.Standing.SUCCEEDED;
import static cn.greenfactory.registry.CertificateView.Standing.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class RegisterHistoryIT {

    private static final LocalDate CERTIFIED = LocalDate.of(2024, 6, 1);

    private RegistryFixture registry;
    private Register register;
    private UUID factoryId;
    private String certificateNo;

    @BeforeEach
    void oneListedFactory() {
        registry = new RegistryFixture();
        register = registry.register;
        factoryId = registry.factory("老名厂", "130102");
        certificateNo =
                registry.certify(factoryId, UUID.randomUUID(), CERTIFIED).certificateNo();
    }

    @Test
    void tellsWhoWasOnTheListOnAnyDay() {
        LocalDate removed = LocalDate.of(2025, 6, 1);
        registry.record(RegisterEvent.removed(factoryId, removed, "石工信〔2025〕1号"));
        UUID second = registry.factory("二厂", "130104");
        registry.certify(second, UUID.randomUUID(), LocalDate.of(2025, 9, 1));

        assertThat(register.list(CERTIFIED.minusDays(1), null, null)).isEmpty();
        assertThat(register.list(removed.minusDays(1), null, null))
                .extracting(ListedFactory::factoryId)
                .containsExactly(factoryId);
        assertThat(register.list(removed, null, null)).isEmpty();
        assertThat(register.list(LocalDate.of(2026, 1, 1), null, null))
                .extracting(ListedFactory::factoryId)
                .containsExactly(second);
        assertThat(register.list(LocalDate.of(2026, 1, 1), null, "130102")).isEmpty();
        assertThat(register.list(LocalDate.of(2026, 1, 1), "", "130104")).hasSize(1);
    }

    @Test
    void aLineShowsNamePlaceAndLevelOfItsDay() {
        registry.record(RegisterEvent.moved(factoryId, LocalDate.of(2026, 1, 1), "130123", "新址", null));
        registry.record(RegisterEvent.renamed(factoryId, LocalDate.of(2025, 1, 1), null, "新名厂", null));
        registry.record(RegisterEvent.levelChanged(factoryId, LocalDate.of(2025, 3, 1), Level.PROVINCE, "冀工信〔2025〕2号"));

        registry.record(RegisterEvent.renamed(factoryId, LocalDate.of(2024, 9, 1), null, "曾用名厂", null));

        ListedFactory early = line(LocalDate.of(2024, 12, 31));
        assertThat(early.factoryName()).isEqualTo("曾用名厂");
        assertThat(early.level()).isEqualTo(Level.CITY);
        ListedFactory middle = line(LocalDate.of(2025, 12, 31));
        assertThat(middle.factoryName())
                .as("written after the move, in effect before it")
                .isEqualTo("新名厂");
        assertThat(middle.level()).isEqualTo(Level.PROVINCE);
        assertThat(middle.countyCode()).isEqualTo("130102");
        assertThat(middle.formerNames()).containsExactlyInAnyOrder("老名厂", "曾用名厂");
        assertThat(line(LocalDate.of(2026, 1, 1)).countyCode()).isEqualTo("130123");

        Factory now = register.factory(factoryId);
        assertThat(now.name()).isEqualTo("新名厂");
        assertThat(now.countyCode()).isEqualTo("130123");
        assertThat(now.address()).isEqualTo("新址");
    }

    @Test
    void findsByNameOldNameNumberAndCreditCode() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        registry.record(RegisterEvent.renamed(factoryId, LocalDate.of(2025, 1, 1), "改名集团", "新名厂", null));

        for (String query : new String[] {
            "新名", "老名厂", "改名", "企业T04W", certificateNo, certificateNo.toLowerCase(), "91130102ma0text04w", " 新名 "
        }) {
            assertThat(register.list(day, query, null)).as(query).hasSize(1);
        }
        for (String query : new String[] {"%", "_", "不存在", "91130102"}) {
            assertThat(register.list(day, query, null)).as(query).isEmpty();
        }
    }

    @Test
    void aCertificateTellsWhatHasBecomeOfIt() {
        assertThat(view(certificateNo).standing()).isEqualTo(VALID);

        registry.record(RegisterEvent.removed(factoryId, LocalDate.of(2025, 6, 1), "石工信〔2025〕1号"));
        assertThat(view(certificateNo).standing()).isEqualTo(REMOVED);

        String again = registry.certify(factoryId, UUID.randomUUID(), LocalDate.of(2026, 9, 1))
                .certificateNo();
        assertThat(view(certificateNo).standing()).isEqualTo(REPLACED);
        assertThat(view(again).standing()).isEqualTo(VALID);
        assertThat(view(again).history())
                .extracting(entry -> entry.event().kind().title())
                .containsExactly("认定", "移出", "认定");
        assertThat(register.certificate("LSGC-Z-2026-9999")).isEmpty();
    }

    @Test
    void anAbsorbedFactoryIsSucceededNotRemoved() {
        UUID successor = registry.factory("承继厂", "130104");
        registry.record(RegisterEvent.succeeded(factoryId, LocalDate.of(2026, 2, 1), successor, null));

        assertThat(view(certificateNo).standing()).isEqualTo(SUCCEEDED);
        assertThat(register.listed(factoryId, LocalDate.of(2026, 2, 1))).isFalse();
    }

    @Test
    void onlyAListedFactoryChangesAndNobodyLeavesTwice() {
        LocalDate removed = LocalDate.of(2025, 6, 1);
        registry.record(RegisterEvent.removed(factoryId, removed, null));

        assertThatThrownBy(() -> registry.record(RegisterEvent.renamed(factoryId, removed, null, "新名", null)))
                .isInstanceOf(RegistryConflictException.class)
                .hasMessageContaining("不在名单");
        assertThatThrownBy(() -> registry.record(RegisterEvent.removed(factoryId, removed.minusDays(9), null)))
                .isInstanceOf(RegistryConflictException.class)
                .hasMessageContaining("名单变动");
        assertThatThrownBy(() -> registry.certify(factoryId, UUID.randomUUID(), removed.minusDays(1)))
                .isInstanceOf(RegistryConflictException.class);
    }

    @Test
    void theHistoryCannotBeRewritten() {
        assertThatThrownBy(() -> registry.jdbc
                        .sql("UPDATE gf_register_event SET effective_on = '2020-01-01'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("只增不改");
        assertThat(register.listed(factoryId, CERTIFIED.minusDays(1))).isFalse();
    }

    private ListedFactory line(LocalDate day) {
        return register.list(day, null, null).get(0);
    }

    private CertificateView view(String number) {
        return register.certificate(number).orElseThrow();
    }
}
