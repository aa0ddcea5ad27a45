package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentIntake;
import cn.greenfactory.oversight.incident.IncidentKind;
import cn.greenfactory.oversight.incident.IncidentReceipt;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.oversight.incident.NewIncident;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.IncidentView;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.CreditCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A county writes down an incident of an enterprise of its own, listed or not, as by the start form (第十三条). */
@RestController
@RequestMapping("/api/staff/incidents")
@Tag(name = "工作人员")
class StaffIncidentReports {

    private final IncidentIntake intake;
    private final Incidents incidents;
    private final Register register;

    StaffIncidentReports(IncidentIntake intake, Incidents incidents, Register register) {
        this.intake = intake;
        this.incidents = incidents;
        this.register = register;
    }

    /**
     * A report; it is dated when it arrives.
     *
     * @param factoryName as registered; null where the enterprise has none or it is not known
     */
    record Report(
            String creditCode,
            String factoryName,
            IncidentKind kind,
            OffsetDateTime occurredAt,
            OffsetDateTime knownAt,
            Integer deaths,
            Integer seriousInjuries,
            BigDecimal directLossYuan,
            Integer evacuated,
            Grade otherCriterionGrade,
            Boolean trafficOrFire,
            String description) {

        IncidentFacts facts() {
            return new IncidentFacts(
                    kind,
                    occurredAt,
                    knownAt,
                    deaths,
                    seriousInjuries,
                    directLossYuan,
                    evacuated,
                    otherCriterionGrade,
                    trafficOrFire,
                    description);
        }
    }

    @PostMapping
    @Allowed(COUNTY_REVIEWER)
    @Operation(summary = "县级登记本县企业的事故（事件），与 Tasklist 的开始表单相同；同一内容重复登记返回首次的结果")
    ResponseEntity<IncidentView> report(@AuthenticationPrincipal Actor who, @RequestBody Report report) {
        Enterprise enterprise = enterprise(report.creditCode());
        UUID factory = factory(enterprise, report.factoryName());
        IncidentReceipt receipt =
                intake.reportForCounty(new NewIncident(enterprise.id(), factory, null, report.facts()), who);
        UUID id = receipt.incident().id();
        IncidentView view = IncidentView.of(incidents.get(id), incidents.newest(id));
        URI place = URI.create("/api/staff/incidents/" + id);
        return receipt.repeated()
                ? ResponseEntity.ok().location(place).body(view)
                : ResponseEntity.created(place).body(view);
    }

    private Enterprise enterprise(String typed) {
        String code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        CreditCode.problem(code).ifPresent(problem -> {
            throw PortalException.field("creditCode", problem);
        });
        return register.find(new CreditCode(code))
                .orElseThrow(() -> PortalException.field("creditCode", "没有登记这个统一社会信用代码的企业"));
    }

    private UUID factory(Enterprise enterprise, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return register.factoriesOf(enterprise.id()).stream()
                .filter(each -> each.name().equals(name.strip()))
                .map(Factory::id)
                .findFirst()
                .orElseThrow(() -> PortalException.field("factoryName", "该企业没有这个名称的工厂"));
    }
}
