package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.notice.Leads;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.CreditCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leads that objections left, for inspections: a county sees those on enterprises with a factory of its own, and the
 * city says which enterprise the others are about (第十条).
 */
@RestController
@RequestMapping("/api/staff/leads")
@Tag(name = "工作人员")
class StaffLeads {

    private final Leads leads;
    private final Register register;

    StaffLeads(Leads leads, Register register) {
        this.leads = leads;
        this.register = register;
    }

    /** Which enterprise a lead is about. */
    record Meant(String creditCode) {}

    @PostMapping("/{id}/enterprise")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "指定线索所指的企业（原未查明的，一次），并告知其工厂所在县级")
    Leads.Lead assign(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Meant meant) {
        CreditCode.problem(meant.creditCode()).ifPresent(problem -> {
            throw PortalException.field("creditCode", problem);
        });
        Enterprise enterprise = register.find(new CreditCode(meant.creditCode()))
                .filter(each -> !register.factoriesOf(each.id()).isEmpty())
                .orElseThrow(() -> PortalException.field("creditCode", "没有这家企业，或者它没有登记工厂"));
        return leads.assign(id, enterprise.id(), who.userId());
    }

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "异议留下的检查线索，新的在前，分页（县级只见涉及本县工厂的）")
    List<Leads.Lead> all(@AuthenticationPrincipal Actor who, @RequestParam(defaultValue = "0") int page) {
        return who.ofCity()
                ? leads.all(Pages.of(page))
                : leads.on(register.enterprisesIn(who.counties()), Pages.of(page));
    }
}
