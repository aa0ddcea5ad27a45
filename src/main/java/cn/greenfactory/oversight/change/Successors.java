package cn.greenfactory.oversight.change;

import cn.greenfactory.registry.CertificateView;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.CreditCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The factory that absorbs another: named by certificate number, or by its enterprise's credit code. */
@Component
class Successors {

    private static final String FIELD = "details.successor";

    private final Register register;
    private final Clock clock;

    Successors(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    void check(Complaints wrong, Factory factory, String successor) {
        if (successor == null || successor.isBlank()) {
            wrong.add(FIELD, "请填写承继工厂的证书编号或者其企业的统一社会信用代码");
            return;
        }
        List<UUID> found = candidates(successor.strip());
        if (found.isEmpty()) {
            wrong.add(FIELD, "没有找到承继工厂：" + successor + "，请填写有效的证书编号或者已登记企业的统一社会信用代码");
        } else if (found.size() > 1) {
            wrong.add(FIELD, "该企业有多个工厂，请填写承继工厂的证书编号");
        } else if (found.get(0).equals(factory.id())) {
            wrong.add(FIELD, "承继工厂不能是本工厂");
        }
    }

    /** @throws ChangeException if there is no one such factory any more */
    UUID require(String successor) {
        List<UUID> found = candidates(successor.strip());
        if (found.size() != 1) {
            throw ChangeException.missing(FIELD, "承继工厂已不能确定：" + successor);
        }
        return found.get(0);
    }

    private List<UUID> candidates(String text) {
        List<UUID> certified = register.certificate(text).stream()
                .filter(found -> found.standing() == CertificateView.Standing.VALID)
                .map(found -> found.factory().factoryId())
                .toList();
        if (!certified.isEmpty() || CreditCode.problem(text).isPresent()) {
            return certified;
        }
        List<UUID> all = register.find(new CreditCode(text)).stream()
                .flatMap(enterprise -> register.factoriesOf(enterprise.id()).stream())
                .map(Factory::id)
                .toList();
        LocalDate today = China.dayOf(clock.instant());
        List<UUID> listed =
                all.stream().filter(id -> register.listed(id, today)).toList();
        return listed.size() == 1 ? listed : all;
    }
}
