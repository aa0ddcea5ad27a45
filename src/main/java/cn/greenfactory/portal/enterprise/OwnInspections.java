package cn.greenfactory.portal.enterprise;

import cn.greenfactory.oversight.inspection.Inspection;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.InspectionView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Inspections of an enterprise's factories and what it was demanded to rectify; one that is only planned is not shown. */
@RestController
@RequestMapping("/api/enterprise/inspections")
@Tag(name = "企业")
class OwnInspections {

    private final InspectionDesk desk;
    private final InspectionFindings findings;
    private final OwnSubjectFiles files;

    OwnInspections(InspectionDesk desk, InspectionFindings findings, OwnSubjectFiles files) {
        this.desk = desk;
        this.findings = findings;
        this.files = files;
    }

    /** An inspection and the files the enterprise handed in. */
    record Detail(InspectionView inspection, List<FileView> attachments) {}

    /** How it was rectified. */
    record Answer(@NotBlank(message = "请填写整改情况") String statement) {}

    @GetMapping
    @Operation(summary = "本企业的监督检查及整改要求，新的在前，分页")
    List<InspectionView> all(@AuthenticationPrincipal UUID enterpriseId, @RequestParam(defaultValue = "0") int page) {
        return desk.ofEnterprise(enterpriseId, Pages.of(page)).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件监督检查、整改要求与本企业上传的附件")
    Detail one(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        return new Detail(view(own(enterpriseId, id)), files.of(InspectionDesk.KIND, id, enterpriseId));
    }

    @PostMapping("/{id}/rectification")
    @Operation(summary = "报送整改情况")
    InspectionView rectify(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @Valid @RequestBody Answer answer) {
        own(enterpriseId, id);
        findings.submit(id, enterpriseId, answer.statement());
        return view(desk.get(id));
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传整改材料（kind 类别，file 文件）")
    FileView attach(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        own(enterpriseId, id);
        return Uploads.keep(
                file, (name, content) -> desk.attach(id, kind, name, content, OwnCases.userId(enterpriseId)));
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    @Operation(summary = "下载本企业上传的整改材料")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        own(enterpriseId, id);
        return files.download(InspectionDesk.KIND, id, attachmentId, enterpriseId);
    }

    private InspectionView view(Inspection inspection) {
        return InspectionView.forEnterprise(inspection, desk.rectifications(inspection.id()));
    }

    private Inspection own(UUID enterpriseId, UUID id) {
        return desk.find(id)
                .filter(each -> each.enterpriseId().equals(enterpriseId) && each.toldToEnterprise())
                .orElseThrow(() -> PortalException.notFound("监督检查"));
    }
}
