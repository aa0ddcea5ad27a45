package cn.greenfactory.portal.enterprise;

import cn.greenfactory.certification.CaseFiles;
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

/** The files of an enterprise's application: several per kind, at any step and after a return (第七条). */
@RestController
@RequestMapping("/api/enterprise/applications/{id}/attachments")
@Tag(name = "企业")
class OwnAttachments {

    private final CaseFiles caseFiles;
    private final OwnFiles files;
    private final OwnFileDoor door;
    private final OwnCases own;

    OwnAttachments(CaseFiles caseFiles, OwnFiles files, OwnFileDoor door, OwnCases own) {
        this.caseFiles = caseFiles;
        this.files = files;
        this.door = door;
        this.own = own;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "上传附件（kind 类别，file 文件）")
    ResponseEntity<FileView> attach(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        own.require(enterpriseId, id);
        return door.attach(
                "/api/enterprise/applications/" + id + "/attachments",
                file,
                (name, content) -> caseFiles.attach(id, kind, name, content, OwnCases.userId(enterpriseId)));
    }

    @GetMapping
    @Operation(summary = "本件申报的附件与文书")
    List<FileView> all(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        return files.of(own.require(enterpriseId, id)).stream()
                .map(FileView::of)
                .toList();
    }

    @GetMapping("/{attachmentId}")
    @Operation(summary = "下载附件或文书")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        return door.download(files.of(own.require(enterpriseId, id)), attachmentId, enterpriseId);
    }

    @DeleteMapping("/{attachmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除尚未提交的附件")
    void remove(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        own.require(enterpriseId, id);
        caseFiles.remove(id, attachmentId, OwnCases.userId(enterpriseId));
    }
}
