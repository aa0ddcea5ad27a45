package cn.greenfactory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.security.UnitUnknownException;
import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RegisterIT {

    private static final RegistryFixture REGISTRY = new RegistryFixture();
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final Register register = REGISTRY.register;

    @Test
    void enrolsAnEnterpriseOnceByItsCreditCode() {
        UUID id = register.enrol(RegistryFixture.enterprise("91130109MA0TEXT12W", " 藁城制药有限公司 "));

        assertThat(register.enterprise(id).name()).isEqualTo("藁城制药有限公司");
        assertThat(register.find(new CreditCode("91130109MA0TEXT12W")))
                .map(Enterprise::id)
                .contains(id);
        assertThatThrownBy(() -> register.enrol(RegistryFixture.enterprise("91130109MA0TEXT12W", "另一名称")))
                .isInstanceOf(RegistryConflictException.class)
                .hasMessageContaining("已登记");
        assertThatThrownBy(() -> register.enterprise(UUID.randomUUID())).isInstanceOf(RegistryMissingException.class);
    }

    @Test
    void anEnterpriseOfWhichOnlyTheNameWasKnownIsEnrolledUnderItsId() {
        CreditCode code = new CreditCode("91130102MA0TEXT23U");
        Enterprise noted = register.note(code, " 只知名称的公司 ");
        assertThat(noted.enrolled()).isFalse();
        assertThat(noted.name()).isEqualTo("只知名称的公司");
        assertThat(register.note(code, "另一名称")).isEqualTo(noted);
        assertThat(register.enterprises()).doesNotContain(noted.id());

        assertThat(register.enrol(RegistryFixture.enterprise(code.value(), "现名称有限公司")))
                .isEqualTo(noted.id());
        assertThat(register.enterprise(noted.id()))
                .matches(Enterprise::enrolled)
                .extracting(Enterprise::name)
                .isEqualTo("现名称有限公司");
        assertThat(register.enterprises()).contains(noted.id());
        assertThatThrownBy(() -> register.enrol(RegistryFixture.enterprise(code.value(), "又一名称")))
                .isInstanceOf(RegistryConflictException.class);
    }

    @Test
    void refusesAnEnterpriseFieldByField() {
        var wrong = new NewEnterprise("91130102MA0TEXT04X", " ", null, "赵一", "27", "钱二", "1".repeat(41));
        assertThatThrownBy(() -> register.enrol(wrong))
                .isInstanceOfSatisfying(RegistryInvalidException.class, refusal -> assertThat(refusal.fields())
                        .extracting(FieldError::field)
                        .containsExactly("creditCode", "industryCode", "name", "address", "phone"));
    }

    @Test
    void aFactoryHasACountyOfItsOwn() {
        UUID factoryId = REGISTRY.factory("正定分厂", "130123");

        Factory factory = register.factory(factoryId);
        assertThat(factory.countyCode()).as("the credit code says 130102").isEqualTo("130123");
        assertThat(register.factoriesOf(factory.enterpriseId())).contains(factory);
        assertThatThrownBy(() -> REGISTRY.factory("辛集分厂", "130181")).isInstanceOf(UnitUnknownException.class);
        assertThatThrownBy(() -> REGISTRY.factory("正定分厂", "130123"))
                .isInstanceOf(RegistryConflictException.class)
                .hasMessageContaining("正定分厂");
    }

    @Test
    void certifiesWithANumberAndRepeatsItselfForTheCase() {
        UUID factoryId = REGISTRY.factory("一厂", "130102");
        UUID caseId = UUID.randomUUID();

        Listing first = REGISTRY.certify(factoryId, caseId, DAY);
        int taken = REGISTRY.numbersTaken.get();

        assertThat(first.certificateNo()).matches("LSGC-Z-2026-\\d{4}");
        assertThat(REGISTRY.certify(factoryId, caseId, DAY.plusDays(3))).isEqualTo(first);
        assertThat(REGISTRY.numbersTaken.get()).isEqualTo(taken);
        assertThat(register.listed(factoryId, DAY)).isTrue();
        assertThat(register.listed(factoryId, DAY.minusDays(1))).isFalse();
    }

    @Test
    void refusesAListedFactoryAndASecondFactoryForOneCase() {
        UUID factoryId = REGISTRY.factory("二厂", "130102");
        UUID caseId = UUID.randomUUID();
        REGISTRY.certify(factoryId, caseId, DAY);

        assertThatThrownBy(() -> REGISTRY.certify(factoryId, UUID.randomUUID(), DAY.plusYears(1)))
                .isInstanceOf(RegistryConflictException.class)
                .hasMessageContaining("已在名单");
        assertThatThrownBy(() -> REGISTRY.certify(factoryId, UUID.randomUUID(), DAY.minusYears(1)))
                .as("not before it was listed either")
                .isInstanceOf(RegistryConflictException.class);
        UUID other = REGISTRY.factory("三厂", "130102");
        assertThatThrownBy(() -> REGISTRY.certify(other, caseId, DAY))
                .isInstanceOf(RegistryConflictException.class)
                .hasMessageContaining("已据以认定");
    }

    @Test
    void ofManyCasesForOneFactoryExactlyOneCertifies() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID factoryId = REGISTRY.factory("并行厂" + round, "130102");
            int before = REGISTRY.numbersTaken.get();

            List<Object> results = inParallel(UUID::randomUUID, factoryId);

            assertThat(results).filteredOn(Listing.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(RegistryConflictException.class::isInstance)
                    .hasSize(7);
            assertThat(REGISTRY.numbersTaken.get() - before).isEqualTo(1);
            assertThat(register.history(factoryId)).hasSize(1);
        }
    }

    @Test
    void oneCaseRepeatedInParallelGivesOneListing() throws Exception {
        UUID factoryId = REGISTRY.factory("重复厂", "130102");
        UUID caseId = UUID.randomUUID();

        Set<Object> results = new HashSet<>(inParallel(() -> caseId, factoryId));

        assertThat(results).hasSize(1).allSatisfy(result -> assertThat(result).isInstanceOf(Listing.class));
        assertThat(register.history(factoryId)).hasSize(1);
    }

    private static List<Object> inParallel(Supplier<UUID> cases, UUID factoryId) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var barrier = new CyclicBarrier(8);
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> {
                barrier.await(30, TimeUnit.SECONDS);
                try {
                    return REGISTRY.certify(factoryId, cases.get(), DAY);
                } catch (RegistryConflictException e) {
                    return e;
                }
            });
        }
        List<Object> results = new ArrayList<>();
        for (var result : pool.invokeAll(attempts)) {
            results.add(result.get());
        }
        pool.shutdown();
        return results;
    }
}
