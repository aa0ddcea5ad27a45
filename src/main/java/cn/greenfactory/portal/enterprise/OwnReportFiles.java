package cn.greenfactory.portal.enterprise;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.oversight.annual.ReportFiles;
import cn.greenfactory.portal.FileView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of an enterprise's report: proof of the higher form, evidence of figures (第十二条). */
@RestController
@RequestMapping("/api/enterprise/reports/{id}/attachments")
@Tag(name = "企业")
class OwnReportFiles {

    private final ReportFiles files;
    private final Attachments attachments;
    private final OwnFileDoor door;
    private final OwnReportAccess own;

    OwnReportFiles(ReportFiles files, Attachments attachments, OwnFileDoor door, OwnReportAccess own) {
        this.files = files;
        this.attachments = attachments;
        this.door = door;
        this.own = own;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "上传动态管理表附件（kind 类别，上级表填报证明为 HIGHER_FORM_PROOF）")
    ResponseEntity<FileView> attach(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        own.require(enterpriseId, id);
        return door.attach(
                "/api/enterprise/reports/" + id + "/attachments",
                file,
                (name, content) -> files.attach(id, kind, name, content, OwnCases.userId(enterpriseId)));
    }

    @GetMapping
    @Operation(summary = "动态管理表的附件")
    List<FileView> all(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        own.require(enterpriseId, id);
        return attachments.of("REPORT", id).stream().map(FileView::of).toList();
    }

    @GetMapping("/{attachmentId}")
    @Operation(summary = "下载动态管理表的附件")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        own.require(enterpriseId, id);
        return door.download(attachments.of("REPORT", id), attachmentId, enterpriseId);
    }

    @DeleteMapping("/{attachmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除尚未提交的动态管理表附件")
    void remove(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        own.require(enterpriseId, id);
        files.remove(id, attachmentId, OwnCases.userId(enterpriseId));
    }
}
