package cn.greenfactory.portal.enterprise;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.Incident;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentFiles;
import cn.greenfactory.oversight.incident.IncidentIntake;
import cn.greenfactory.oversight.incident.IncidentKind;
import cn.greenfactory.oversight.incident.IncidentReceipt;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.oversight.incident.NewIncident;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.IncidentView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Incidents an enterprise reports to its county, on the list or not (第五条（四）、第十三条). */
@RestController
@RequestMapping("/api/enterprise/incidents")
@Tag(name = "企业")
class OwnIncidents {

    private final IncidentIntake intake;
    private final Incidents incidents;
    private final IncidentFiles files;
    private final FileGate gate;

    OwnIncidents(IncidentIntake intake, Incidents incidents, IncidentFiles files, FileGate gate) {
        this.intake = intake;
        this.incidents = incidents;
        this.files = files;
        this.gate = gate;
    }

    /**
     * A report; it is dated when it arrives.
     *
     * @param factoryId where it happened, or null
     * @param countyCode wanted only where the enterprise is in several counties, or in none that is known
     */
    record Report(
            UUID factoryId,
            String countyCode,
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

        NewIncident of(UUID enterpriseId) {
            IncidentFacts facts = new IncidentFacts(
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
            return new NewIncident(enterpriseId, factoryId, countyCode, facts);
        }
    }

    @PostMapping
    @Operation(summary = "向所在县（市、区）报告事故（事件）；同一内容重复报告返回首次的结果")
    ResponseEntity<IncidentView> report(@AuthenticationPrincipal UUID enterpriseId, @RequestBody Report report) {
        IncidentReceipt receipt = intake.report(report.of(enterpriseId));
        URI place = URI.create("/api/enterprise/incidents/" + receipt.incident().id());
        IncidentView view = view(incidents.get(receipt.incident().id()));
        return receipt.repeated()
                ? ResponseEntity.ok().location(place).body(view)
                : ResponseEntity.created(place).body(view);
    }

    @GetMapping
    @Operation(summary = "本企业报告或者被登记的事故（事件），新的在前，分页")
    List<IncidentView> all(@AuthenticationPrincipal UUID enterpriseId, @RequestParam(defaultValue = "0") int page) {
        return incidents.ofEnterprise(enterpriseId, Pages.of(page)).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件事故（事件）的现状")
    IncidentView one(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        return view(require(enterpriseId, id));
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "上传事故（事件）材料（kind 类别，file 文件）")
    ResponseEntity<FileView> attach(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        require(enterpriseId, id);
        FileView kept = Uploads.keep(
                file, (name, content) -> files.attach(id, kind, name, content, OwnCases.userId(enterpriseId)));
        return ResponseEntity.created(URI.create("/api/enterprise/incidents/" + id + "/attachments/" + kept.id()))
                .body(kept);
    }

    @GetMapping("/{id}/attachments")
    @Operation(summary = "本企业上传的事故（事件）材料")
    List<FileView> attachments(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        return own(enterpriseId, id).map(FileView::of).toList();
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    @Operation(summary = "下载本企业上传的事故（事件）材料")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        own(enterpriseId, id)
                .filter(file -> file.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> PortalException.notFound("附件"));
        Attachment file = gate.require(attachmentId, OwnCases.userId(enterpriseId), Set.of());
        return Downloads.of(file, gate.open(file));
    }

    /** What the county and the city attached stays with the officials. */
    private Stream<Attachment> own(UUID enterpriseId, UUID id) {
        require(enterpriseId, id);
        return files.of(id).stream().filter(file -> file.attachedBy().equals(OwnCases.userId(enterpriseId)));
    }

    private Incident require(UUID enterpriseId, UUID id) {
        return incidents
                .find(id)
                .filter(each -> each.enterpriseId().equals(enterpriseId))
                .orElseThrow(() -> PortalException.notFound("事故（事件）"));
    }

    private IncidentView view(Incident incident) {
        return IncidentView.of(incident, incidents.newest(incident.id()));
    }
}
