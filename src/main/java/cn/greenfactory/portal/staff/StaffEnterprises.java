package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.portal.Allowed;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enterprises, their factories and their logins, as the city enters them (第五条（一）). */
@RestController
@RequestMapping("/api/staff/enterprises")
@Tag(name = "工作人员")
class StaffEnterprises {

    private final Enrolment enrolment;

    StaffEnterprises(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /** An enterprise with its first factory and first password. */
    record Entry(
            @NotNull(message = "请填写企业信息") NewEnterprise enterprise,
            @NotNull(message = "请填写工厂信息") FactoryEntry factory,
            @NotBlank(message = "请设置初始口令") String password) {}

    /** A factory in the county where it stands. */
    record FactoryEntry(String name, String countyCode, String address, String industryCode) {}

    /** A new password. */
    record Password(@NotBlank(message = "请填写新口令") String password) {}

    @PostMapping
    @Allowed(CITY_OFFICER)
    @Operation(summary = "登记企业、首个工厂与初始口令")
    ResponseEntity<EnterpriseView> enrol(@AuthenticationPrincipal Actor who, @Valid @RequestBody Entry entry) {
        EnterpriseView view = enrolment.enrol(entry, who);
        return ResponseEntity.created(URI.create("/api/staff/enterprises/" + view.creditCode()))
                .body(view);
    }

    @GetMapping("/{creditCode}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "企业及其工厂（县级只见本县工厂）")
    EnterpriseView one(@AuthenticationPrincipal Actor who, @PathVariable String creditCode) {
        return enrolment.view(creditCode, who);
    }

    @PostMapping("/{creditCode}/factories")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "为企业增加工厂")
    EnterpriseView addFactory(
            @AuthenticationPrincipal Actor who, @PathVariable String creditCode, @RequestBody FactoryEntry factory) {
        return enrolment.addFactory(creditCode, factory, who);
    }

    @PutMapping("/{creditCode}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "重设企业口令并解除锁定")
    void password(
            @AuthenticationPrincipal Actor who,
            @PathVariable String creditCode,
            @Valid @RequestBody Password password) {
        enrolment.replacePassword(creditCode, password.password(), who);
    }
}
