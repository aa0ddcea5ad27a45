package cn.greenfactory.oversight.change;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.CertificateView;
import cn.greenfactory.registry.CertificateView.Standing;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Two enterprises in a register that is only remembered: one with a factory on the list, one with two factories. */
final class ChangeFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), China.ZONE);
    static final LocalDate EFFECTIVE = LocalDate.of(2026, 2, 10);

    final Register register = mock(Register.class);
    final Enterprise own = enterprise("91130102MA0TEXT04W", "石家庄绿源机电有限公司", "石家庄市长安区");
    final Enterprise other = enterprise("91130109MA0TEXT12W", "河北承继实业有限公司", "石家庄市藁城区");
    final Factory factory = factory(own, "一厂", "石家庄市示范路1号");
    final Factory heir = factory(other, "总厂", "石家庄市示范路2号");
    final Factory second = factory(other, "分厂", "石家庄市示范路3号");

    ChangeFixture() {
        owns(own, factory);
        owns(other, heir, second);
    }

    void owns(Enterprise enterprise, Factory... factories) {
        when(register.find(enterprise.creditCode())).thenReturn(Optional.of(enterprise));
        when(register.enterprise(enterprise.id())).thenReturn(enterprise);
        when(register.factoriesOf(enterprise.id())).thenReturn(List.of(factories));
        for (Factory each : factories) {
            when(register.factory(each.id())).thenReturn(each);
        }
    }

    /** Knows the factory by a certificate, which is of this standing. */
    void certified(Factory which, String certificateNo, Standing standing) {
        when(register.certificate(certificateNo))
                .thenReturn(Optional.of(new CertificateView(certificateNo, standing, line(which), List.of())));
        listed(which, standing == Standing.VALID);
    }

    void listed(Factory which, boolean listed) {
        when(register.listed(which.id(), TODAY)).thenReturn(listed);
    }

    /** The register's line of the factory from a day on. */
    void stands(LocalDate day, ListedFactory line) {
        when(register.line(factory.id(), day)).thenReturn(Optional.of(new RegisterLine(Standing.VALID, line)));
    }

    ListedFactory line(Factory which) {
        Enterprise enterprise = which.enterpriseId().equals(own.id()) ? own : other;
        return line(which, enterprise.name(), which.name(), enterprise.creditCode());
    }

    static ListedFactory line(Factory which, String enterpriseName, String factoryName, CreditCode code) {
        return new ListedFactory(
                which.id(),
                "SJZLSGC2025-0001",
                LocalDate.of(2025, 6, 30),
                Level.CITY,
                enterpriseName,
                factoryName,
                code.value(),
                which.countyCode(),
                which.industryCode(),
                List.of());
    }

    /** What is found wrong, as {@code field: message}. */
    static List<String> wrong(Consumer<Fields> check) {
        Fields fields = new Fields();
        check.accept(fields);
        List<String> wrong = new ArrayList<>();
        for (FieldError each : fields.all()) {
            wrong.add(each.field() + ": " + each.message());
        }
        return wrong;
    }

    static Enterprise enterprise(String code, String name, String address) {
        return new Enterprise(
                UUID.randomUUID(), new CreditCode(code), name, address, "王某", "3812", "李某", "0311-12345678");
    }

    static Factory factory(Enterprise enterprise, String name, String address) {
        return new Factory(UUID.randomUUID(), enterprise.id(), name, "130102", address, "3812");
    }
}
