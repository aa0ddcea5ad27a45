package cn.greenfactory.oversight.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlreadyRegisteredTest {

    private static final String NAME = "石家庄绿源机电集团有限公司";

    private final ChangeFixture fixture = new ChangeFixture();
    private final Factory factory = fixture.factory;
    private final AlreadyRegistered already = new AlreadyRegistered(fixture.register, ChangeFixture.CLOCK);

    @ParameterizedTest
    @CsvSource({
        "石家庄绿源机电集团有限公司, , true",
        ", 一号厂, true",
        "石家庄绿源机电集团有限公司, 一号厂, true",
        "石家庄绿源机电集团有限公司, 二号厂, false",
        "另一名称有限公司, 一号厂, false"
    })
    void everyNameThatIsDeclaredHasToStandInTheRegister(String enterprise, String name, boolean said) {
        fixture.stands(ChangeFixture.EFFECTIVE, named());
        assertThat(already.with(renamed(fixture.own.id(), enterprise, name, null))
                        .isPresent())
                .isEqualTo(said);
    }

    @Test
    void aNameThatCameOnlyLaterStandsToday() {
        fixture.stands(ChangeFixture.EFFECTIVE, fixture.line(factory));
        Change change = renamed(fixture.own.id(), NAME, null, null);
        assertThat(already.with(change)).isEmpty();
        fixture.stands(ChangeFixture.TODAY, named());
        assertThat(already.with(change)).isPresent();
    }

    @Test
    void aFormerOwnersNewNameIsNotTheBuyersOfTheSameName() {
        fixture.stands(ChangeFixture.TODAY, named());
        assertThat(already.with(renamed(fixture.other.id(), NAME, null, null))).isEmpty();
        assertThat(already.with(renamed(fixture.other.id(), null, "一号厂", null))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"91130102MA0TEXT04W, true", "91130109MA0TEXT12W, false"})
    void aNewOwnerIsKnownByItsCode(String code, boolean said) {
        fixture.stands(ChangeFixture.TODAY, named());
        NewOwner owner = new NewOwner(code, null, null, null, null, null, null);
        assertThat(already.with(renamed(fixture.own.id(), null, null, owner)).isPresent())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"石家庄市示范路1号, , true", "石家庄市示范路1号, 130102, true", "石家庄市示范路1号, 130104, false", "石家庄市示范路5号, , false"})
    void aMoveIsSaidByItsAddressAndCounty(String address, String county, boolean said) {
        ChangeDetails moved = new ChangeDetails(null, null, null, null, null, county, address, null, null, null);
        assertThat(already.with(change(ChangeKind.MOVED, fixture.own.id(), moved))
                        .isPresent())
                .isEqualTo(said);
        assertThat(already.with(change(ChangeKind.SCOPE, fixture.own.id(), moved)))
                .isEmpty();
    }

    @Test
    void saysWithWhichChangeItCame() {
        fixture.stands(ChangeFixture.TODAY, named());
        Change change = renamed(fixture.own.id(), NAME, null, null);
        assertThat(already.with(change)).contains("已随此前的变更登记");
        when(fixture.register.history(factory.id()))
                .thenReturn(List.of(
                        entry(RegisterEvent.renamed(factory.id(), day(1), NAME, null, "LSGC-BG-2026-0001")),
                        entry(RegisterEvent.renamed(factory.id(), day(2), NAME, null, "LSGC-BG-2026-0002")),
                        entry(RegisterEvent.renamed(factory.id(), day(3), null, "一号厂", "LSGC-BG-2026-0003")),
                        entry(RegisterEvent.renamed(factory.id(), day(4), NAME, null, null))));
        assertThat(already.with(change)).contains("已随LSGC-BG-2026-0002登记");
    }

    private ListedFactory named() {
        return ChangeFixture.line(factory, NAME, "一号厂", fixture.own.creditCode());
    }

    private Change renamed(UUID declaredBy, String enterprise, String name, NewOwner owner) {
        return change(
                ChangeKind.RENAMED,
                declaredBy,
                new ChangeDetails(enterprise, name, owner, null, null, null, null, null, null, null));
    }

    private Change change(ChangeKind kind, UUID enterpriseId, ChangeDetails details) {
        return new Change(
                UUID.randomUUID(),
                "LSGC-BG-2026-0009",
                factory.id(),
                enterpriseId,
                factory.countyCode(),
                kind,
                ChangeFixture.EFFECTIVE,
                "因经营需要",
                false,
                details,
                null,
                Channel.ENTERPRISE,
                null,
                "enterprise-x",
                Instant.EPOCH,
                true,
                ChangeStatus.VERIFIED,
                null,
                null,
                true,
                null,
                "county-reviewer-130102",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static RegisterEntry entry(RegisterEvent event) {
        return new RegisterEntry(1, event, Instant.EPOCH);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 2, day);
    }
}
