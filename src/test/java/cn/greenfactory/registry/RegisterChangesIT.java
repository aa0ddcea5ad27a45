package cn.greenfactory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.registry.CertificateView.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may change of a factory on the list, read back as of any day (第十五条). */
class RegisterChangesIT {

    private static final LocalDate CERTIFIED = LocalDate.parse("2026-06-30");
    private static final LocalDate CHANGED = LocalDate.parse("2026-09-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final String OTHER = "91130109MA0TEXT12W";

    private final RegistryFixture fixture = new RegistryFixture();
    private final Register register = fixture.register;
    private UUID factory;

    @BeforeEach
    void listed() {
        factory = fixture.factory("一厂", "130102");
        fixture.certify(factory, UUID.randomUUID(), CERTIFIED);
    }

    @Test
    void aNewScopeChangesTheIndustryFromThatDay() {
        fixture.record(RegisterEvent.scopeChanged(factory, CHANGED, "改产变压器", "3821", "BG-1"));
        assertThat(at(CHANGED).industryCode()).isEqualTo("3821");
        assertThat(at(CHANGED.minusDays(1)).industryCode()).isEqualTo("2710");
        assertThat(register.factory(factory).industryCode()).isEqualTo("3821");
    }

    @Test
    void anotherEnterprisesFactoryIsFoundByBothCreditCodesAndKeepsItsCertificate() {
        UUID owner = fixture.enterprise(OTHER);
        fixture.transaction.executeWithoutResult(status -> register.transfer(factory, owner, CHANGED, "BG-1"));
        assertThat(register.factory(factory).enterpriseId()).isEqualTo(owner);
        assertThat(at(CHANGED).creditCode()).isEqualTo(OTHER);
        assertThat(at(CHANGED.minusDays(1)).creditCode()).isEqualTo("91130102MA0TEXT04W");
        for (String code : new String[] {OTHER, "91130102MA0TEXT04W"}) {
            assertThat(register.list(TODAY, code, null))
                    .extracting(ListedFactory::factoryId)
                    .contains(factory);
        }
        assertThat(register.certificate(at(TODAY).certificateNo()).orElseThrow().standing())
                .isEqualTo(Standing.VALID);
        assertThat(at(TODAY).formerNames()).hasSize(1);
    }

    @Test
    void anEnterpriseThatHasAFactoryOfThatNameTakesNoSecond() {
        UUID owner = fixture.enterprise(OTHER);
        register.addFactory(new NewFactory(owner, "一厂", "130102", "厂区路9号", "2710"));
        assertThatThrownBy(() -> fixture.transaction.executeWithoutResult(
                        status -> register.transfer(factory, owner, CHANGED, "BG-1")))
                .isInstanceOf(RegistryConflictException.class);
    }

    @Test
    void aRenamedEnterpriseIsRenamedOnEachOfItsListedFactories() {
        UUID later = fixture.factory("二厂", "130104");
        UUID never = fixture.factory("三厂", "130104");
        fixture.certify(later, UUID.randomUUID(), CHANGED.plusDays(10));
        UUID enterprise = register.factory(factory).enterpriseId();
        String before = register.enterprise(enterprise).name();
        rename(enterprise, "新企业名", CHANGED);
        assertThat(register.enterprise(enterprise).name()).isEqualTo("新企业名");
        assertThat(at(CHANGED.minusDays(1)).enterpriseName()).isEqualTo(before);
        assertThat(at(CHANGED).enterpriseName()).isEqualTo("新企业名");
        assertThat(register.line(later, TODAY).orElseThrow().factory().enterpriseName())
                .isEqualTo("新企业名");
        assertThat(register.history(never)).isEmpty();
        for (String name : new String[] {"新企业名", before}) {
            assertThat(register.list(TODAY, name, null)).hasSize(2);
        }
    }

    @Test
    void anOlderRenameThatIsWrittenLateLeavesTheEnterpriseItsNewestName() {
        UUID since = fixture.factory("二厂", "130104");
        UUID enterprise = register.factory(factory).enterpriseId();
        rename(enterprise, "今名", CHANGED.plusDays(10));
        fixture.certify(since, UUID.randomUUID(), CHANGED.plusDays(20));
        rename(enterprise, "曾用名", CHANGED);
        assertThat(at(CHANGED).enterpriseName()).isEqualTo("曾用名");
        assertThat(at(TODAY).enterpriseName()).isEqualTo("今名");
        assertThat(register.enterprise(enterprise).name()).isEqualTo("今名");
        assertThat(register.history(since))
                .as("it came onto the list under the newest name")
                .hasSize(1);
    }

    @Test
    void aNewNameHoldsForAFactoryThatWasBoughtFromTheDayItCame() {
        UUID buyer = fixture.enterprise(OTHER);
        LocalDate bought = CHANGED.plusDays(20);
        String seller = at(CHANGED).enterpriseName();
        fixture.transaction.executeWithoutResult(status -> register.transfer(factory, buyer, bought, "BG-1"));
        rename(buyer, "买方新名", CHANGED);
        assertThat(at(bought.minusDays(1)).enterpriseName()).isEqualTo(seller);
        assertThat(at(bought).enterpriseName()).isEqualTo("买方新名");
        assertThat(register.enterprise(buyer).name()).isEqualTo("买方新名");
    }

    @Test
    void whoHasLeftTheListIsInTheLinesOfADayAndNotInTheList() {
        UUID successor = fixture.factory("二厂", "130102");
        fixture.certify(successor, UUID.randomUUID(), CERTIFIED);
        fixture.record(RegisterEvent.succeeded(factory, CHANGED, successor, "BG-1"));
        assertThat(register.lines(TODAY, null, null))
                .extracting(RegisterLine::standing)
                .containsExactlyInAnyOrder(Standing.SUCCEEDED, Standing.VALID);
        assertThat(register.list(TODAY, null, null)).hasSize(1);
        assertThat(register.lines(CHANGED.minusDays(1), null, null)).allMatch(RegisterLine::listed);
        assertThat(new RegisterTimeline(register, fixture.units).of(successor))
                .extracting(TimelineEntry::title)
                .containsExactly("认定", "承继他厂");
    }

    @Test
    void bothNamesFindTheFactoryThatAbsorbedTheOther() {
        String number = at(CERTIFIED).certificateNo();
        UUID heir = fixture.factory("二厂", "130102");
        fixture.certify(heir, UUID.randomUUID(), CERTIFIED);
        UUID last = fixture.factory("三厂", "130102");
        fixture.certify(last, UUID.randomUUID(), CERTIFIED);
        fixture.record(RegisterEvent.renamed(factory, CERTIFIED, "并前名", "并前厂", "BG-1"));
        fixture.record(RegisterEvent.succeeded(factory, CHANGED, heir, "BG-2"));
        assertThat(found("并前名", CHANGED.minusDays(1))).containsExactly(factory);
        assertThat(found("并前名", CHANGED)).containsExactly(heir);
        fixture.record(RegisterEvent.succeeded(heir, CHANGED.plusDays(1), last, "BG-3"));
        for (String query : new String[] {"并前名", "并前厂", number, "二厂", "三厂"}) {
            assertThat(found(query, CHANGED.plusDays(1))).as(query).containsExactly(last);
        }
    }

    private void rename(UUID enterprise, String name, LocalDate on) {
        fixture.transaction.executeWithoutResult(status -> register.rename(enterprise, name, on, "BG-1"));
    }

    private List<UUID> found(String query, LocalDate day) {
        return register.list(day, query, null).stream()
                .map(ListedFactory::factoryId)
                .toList();
    }

    private ListedFactory at(LocalDate day) {
        return register.line(factory, day).orElseThrow().factory();
    }
}
