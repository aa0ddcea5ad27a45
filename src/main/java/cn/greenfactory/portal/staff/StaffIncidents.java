package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.oversight.incident.Acknowledgement;
import cn.greenfactory.oversight.incident.AcknowledgementLatency;
import cn.greenfactory.oversight.incident.Determination;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.Incident;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentFiles;
import cn.greenfactory.oversight.incident.IncidentKind;
import cn.greenfactory.oversight.incident.IncidentSummaries;
import cn.greenfactory.oversight.incident.IncidentVersion;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.oversight.incident.Latency;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.IncidentView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Incidents for officials: a county's own, the city's all; corrected, determined and closed (第十三条). */
@RestController
@RequestMapping("/api/staff/incidents")
@Tag(name = "工作人员")
class StaffIncidents {

    private final Incidents incidents;
    private final IncidentSummaries summaries;
    private final IncidentFiles files;

    StaffIncidents(Incidents incidents, IncidentSummaries summaries, IncidentFiles files) {
        this.incidents = incidents;
        this.summaries = summaries;
        this.files = files;
    }

    /** An incident with all its versions, how fast it was reported, who acknowledged it, and its files. */
    record Detail(
            IncidentView incident,
            List<IncidentVersion> versions,
            Latency latency,
            List<AcknowledgementView> acknowledgements,
            List<FileView> attachments) {}

    /** What the city was asked to acknowledge, and how long it took; {@code latency} is null while it is due. */
    record AcknowledgementView(
            int askedVersion,
            Instant askedAt,
            Instant acknowledgedAt,
            String acknowledgedBy,
            Integer seenVersion,
            String note,
            AcknowledgementLatency latency) {

        static AcknowledgementView of(Acknowledgement each, IncidentFacts newest) {
            return new AcknowledgementView(
                    each.askedVersion(),
                    each.askedAt(),
                    each.acknowledgedAt(),
                    each.acknowledgedBy(),
                    each.seenVersion(),
                    each.note(),
                    AcknowledgementLatency.of(newest, each));
        }
    }

    /** What is different now, a field left out stays; {@code reason} says why. */
    record Correction(
            IncidentKind kind,
            OffsetDateTime occurredAt,
            OffsetDateTime knownAt,
            Integer deaths,
            Integer seriousInjuries,
            BigDecimal directLossYuan,
            Integer evacuated,
            Grade otherCriterionGrade,
            Boolean trafficOrFire,
            String description,
            String reason) {

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

    /** What the competent authority determined, by which paper of which day. */
    record Determined(Grade grade, String authority, String documentNo, LocalDate determinedOn) {}

    /** Why it is closed without a determination. */
    record Closure(String reason) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "事故（事件），新的在前，分页（县级只见本县）")
    List<IncidentView> all(@AuthenticationPrincipal Actor who, @RequestParam(defaultValue = "0") int page) {
        return incidents.seenBy(who, Pages.of(page)).stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件事故（事件）：各版事实、等级与后果，各环节用时，确认和材料")
    Detail one(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        Incident incident = require(who, id);
        IncidentFacts newest = incidents.newest(id).facts();
        return new Detail(
                view(incident),
                incidents.versions(id),
                summaries.latency(id),
                incidents.acknowledgements(id).stream()
                        .map(each -> AcknowledgementView.of(each, newest))
                        .toList(),
                files.of(id).stream().map(FileView::of).toList());
    }

    @PostMapping("/{id}/corrections")
    @Allowed(COUNTY_REVIEWER)
    @Operation(summary = "更正、补报（未列的不变）；重新判定等级和后果，已了结的有数据变化时以原编号重新办理")
    IncidentView correct(
            @AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Correction correction) {
        require(who, id);
        return now(incidents.correct(id, correction.facts(), correction.reason(), who));
    }

    @PostMapping("/{id}/determination")
    @Allowed(COUNTY_REVIEWER)
    @Operation(summary = "登记主管部门认定的等级、机关、文号和日期")
    IncidentView determine(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Determined asked) {
        require(who, id);
        Determination by =
                new Determination(asked.grade(), asked.authority(), asked.documentNo(), asked.determinedOn());
        return now(incidents.determine(id, by, who));
    }

    @PostMapping("/{id}/closure")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "市局说明理由后办结（没有主管部门认定的）")
    IncidentView close(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Closure closure) {
        require(who, id);
        return now(incidents.close(id, closure.reason(), who));
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({CITY_OFFICER, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "上传事故（事件）材料（如主管部门认定文书）")
    FileView attach(
            @AuthenticationPrincipal Actor who,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        require(who, id);
        return Uploads.keep(file, (name, content) -> files.attach(id, kind, name, content, who.userId()));
    }

    private Incident require(Actor who, UUID id) {
        return Seen.by(who, incidents.find(id), Incident::countyCode, "事故（事件）");
    }

    private IncidentView now(Incident acted) {
        return view(incidents.get(acted.id()));
    }

    private IncidentView view(Incident incident) {
        return IncidentView.of(incident, incidents.newest(incident.id()));
    }
}
