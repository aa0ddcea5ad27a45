package cn.greenfactory.portal.enterprise;

import cn.greenfactory.oversight.learning.Benchmark;
import cn.greenfactory.oversight.learning.Benchmarks;
import cn.greenfactory.oversight.learning.SignUp;
import cn.greenfactory.oversight.learning.Trainings;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.registry.Register;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An enterprise's places in trainings, and how its factories stand beside others (第十六条、第十八条). */
@RestController
@RequestMapping("/api/enterprise")
@Tag(name = "企业")
class OwnLearning {

    private final Trainings trainings;
    private final Benchmarks benchmarks;
    private final Register register;

    OwnLearning(Trainings trainings, Benchmarks benchmarks, Register register) {
        this.trainings = trainings;
        this.benchmarks = benchmarks;
        this.register = register;
    }

    /** How many persons come; who they are is not asked. */
    record Persons(@NotNull(message = "请填写参加人数") Integer persons) {}

    @GetMapping("/trainings")
    @Operation(summary = "本企业报名的培训（培训本身见 /api/public/trainings，已取消的不列，另行告知）")
    List<SignUp> trainings(@AuthenticationPrincipal UUID enterpriseId) {
        return trainings.ofEnterprise(enterpriseId);
    }

    @PutMapping("/trainings/{id}/signup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "报名培训或者更改人数")
    void signUp(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @Valid @RequestBody Persons persons) {
        trainings.signUp(id, enterpriseId, persons.persons());
    }

    @DeleteMapping("/trainings/{id}/signup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "截止前取消报名")
    void withdraw(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        trainings.withdraw(id, enterpriseId);
    }

    @GetMapping("/benchmark")
    @Operation(summary = "对标：工厂最新指标与基准值、引领值、同行业四分位、上级要求（不足五家企业不提供四分位）")
    Benchmark benchmark(@AuthenticationPrincipal UUID enterpriseId, @RequestParam UUID factory) {
        if (register.factoriesOf(enterpriseId).stream()
                .noneMatch(each -> each.id().equals(factory))) {
            throw PortalException.notFound("工厂");
        }
        return benchmarks.of(factory);
    }
}
