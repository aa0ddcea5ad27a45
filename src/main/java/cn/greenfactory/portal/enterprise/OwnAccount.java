package cn.greenfactory.portal.enterprise;

import cn.greenfactory.certification.Round;
import cn.greenfactory.certification.RoundStatus;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an enterprise needs to know before it applies: itself, its factories, the rounds (第五条、第七条). */
@RestController
@RequestMapping("/api/enterprise")
@Tag(name = "企业")
class OwnAccount {

    private final Register register;
    private final Rounds rounds;
    private final Clock clock;

    OwnAccount(Register register, Rounds rounds, Clock clock) {
        this.register = register;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The enterprise as it is enrolled, with its factories. */
    record Account(
            UUID id,
            String creditCode,
            String name,
            String address,
            String legalRepresentative,
            String industryCode,
            String contact,
            String phone,
            List<Factory> factories) {}

    @GetMapping("/account")
    @Operation(summary = "本企业登记信息与工厂")
    Account account(@AuthenticationPrincipal UUID enterpriseId) {
        Enterprise enterprise = register.enterprise(enterpriseId);
        return new Account(
                enterpriseId,
                enterprise.creditCode().value(),
                enterprise.name(),
                enterprise.address(),
                enterprise.legalRepresentative(),
                enterprise.industryCode(),
                enterprise.contact(),
                enterprise.phone(),
                register.factoriesOf(enterpriseId));
    }

    @GetMapping("/rounds")
    @Operation(summary = "认定批次：是否受理、截止日、采用的标准")
    List<RoundView> rounds() {
        return rounds.all().stream()
                .filter((Round round) -> round.status() != RoundStatus.CANCELLED)
                .map(round -> RoundView.of(round, clock.instant()))
                .toList();
    }
}
