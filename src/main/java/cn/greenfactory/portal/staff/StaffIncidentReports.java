package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.oversight.incident.IncidentReceipt;
import cn.greenfactory.oversight.incident.IncidentReport;
import cn.greenfactory.oversight.incident.IncidentReports;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.IncidentView;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A county writes down an incident of an enterprise of its own, listed, enrolled or neither, as by the start form (第十三条). */
@RestController
@RequestMapping("/api/staff/incidents")
@Tag(name = "工作人员")
class StaffIncidentReports {

    private final Incidents incidents;
    private final IncidentReports reports;

    StaffIncidentReports(Incidents incidents, IncidentReports reports) {
        this.incidents = incidents;
        this.reports = reports;
    }

    @PostMapping
    @Allowed(COUNTY_REVIEWER)
    @Operation(summary = "县级登记本县企业的事故（事件），与 Tasklist 的开始表单相同；企业尚未登记的填写 enterpriseName；同一内容重复登记返回首次的结果")
    ResponseEntity<IncidentView> report(@AuthenticationPrincipal Actor who, @RequestBody IncidentReport report) {
        IncidentReceipt receipt = reports.report(report, who);
        UUID id = receipt.incident().id();
        IncidentView view = IncidentView.of(incidents.get(id), incidents.newest(id));
        URI place = URI.create("/api/staff/incidents/" + id);
        return receipt.repeated()
                ? ResponseEntity.ok().location(place).body(view)
                : ResponseEntity.created(place).body(view);
    }
}
