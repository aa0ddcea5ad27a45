package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.CertificateView;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.CreditCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The factory on the list that absorbs another: named by certificate number, or by its enterprise's credit code. Who is
 * absorbed ends as succeeded, not removed, which presumes an heir on the list (第十五条).
 */
@Component
class Successors {

    private static final String FIELD = "details.successor";

    private final Register register;
    private final Clock clock;

    Successors(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    void check(Fields wrong, Factory factory, String successor) {
        if (successor == null || successor.isBlank()) {
            wrong.add(FIELD, "请填写承继工厂的证书编号或者其企业的统一社会信用代码");
            return;
        }
        List<UUID> found = candidates(successor.strip());
        List<UUID> listed = listed(found);
        Optional<String> problem = problem(successor, found, listed);
        if (problem.isPresent()) {
            wrong.add(FIELD, problem.get());
        } else if (listed.get(0).equals(factory.id())) {
            wrong.add(FIELD, "承继工厂不能是本工厂");
        }
    }

    /** @throws ChangeException if there is no one such factory on the list today */
    UUID require(String successor) {
        List<UUID> found = candidates(successor.strip());
        List<UUID> listed = listed(found);
        problem(successor, found, listed).ifPresent(problem -> {
            throw ChangeException.missing(FIELD, problem);
        });
        return listed.get(0);
    }

    /** The factory by its names and certificate number; as it was declared where it cannot be told which it is. */
    String named(String successor) {
        List<UUID> found = candidates(successor.strip());
        List<UUID> one = found.size() == 1 ? found : listed(found);
        return one.size() != 1
                ? successor
                : register.line(one.get(0), LocalDate.MAX)
                        .map(RegisterLine::factory)
                        .map(line ->
                                line.factoryName() + "（" + line.enterpriseName() + "，" + line.certificateNo() + "）")
                        .orElse(successor);
    }

    private static Optional<String> problem(String successor, List<UUID> found, List<UUID> listed) {
        if (found.isEmpty()) {
            return Optional.of("没有找到承继工厂：" + successor + "，请填写有效的证书编号或者已登记企业的统一社会信用代码");
        }
        if (listed.isEmpty()) {
            return Optional.of("承继工厂不在市级绿色工厂名单：" + successor + "，由名单外的企业承接的，请按组织边界变更说明并填写新主体");
        }
        return listed.size() > 1 ? Optional.of("该企业有多个工厂，请填写承继工厂的证书编号") : Optional.empty();
    }

    private List<UUID> candidates(String text) {
        List<UUID> certified = register.certificate(text).stream()
                .filter(found -> found.standing() != CertificateView.Standing.REPLACED)
                .map(found -> found.factory().factoryId())
                .toList();
        if (!certified.isEmpty() || CreditCode.problem(text).isPresent()) {
            return certified;
        }
        return register.find(new CreditCode(text)).stream()
                .flatMap(enterprise -> register.factoriesOf(enterprise.id()).stream())
                .map(Factory::id)
                .toList();
    }

    private List<UUID> listed(List<UUID> found) {
        LocalDate today = China.dayOf(clock.instant());
        return found.stream().filter(id -> register.listed(id, today)).toList();
    }
}
