package cn.greenfactory.portal.enterprise;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeFiles;
import cn.greenfactory.oversight.change.ChangeSummaries;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.portal.ChangeForm;
import cn.greenfactory.portal.ChangeLine;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
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

/** Changes of an enterprise's listed factories, declared and followed (第十五条). */
@RestController
@RequestMapping("/api/enterprise/changes")
@Tag(name = "企业")
class OwnChanges {

    private final Changes changes;
    private final ChangeFiles changeFiles;
    private final ChangeSummaries summaries;
    private final Attachments attachments;
    private final FileGate gate;
    private final Register register;

    OwnChanges(
            Changes changes,
            ChangeFiles changeFiles,
            ChangeSummaries summaries,
            Attachments attachments,
            FileGate gate,
            Register register) {
        this.changes = changes;
        this.changeFiles = changeFiles;
        this.summaries = summaries;
        this.attachments = attachments;
        this.gate = gate;
        this.register = register;
    }

    @PostMapping
    @Operation(summary = "提交变更说明（同一内容重复提交返回首次的说明）")
    ResponseEntity<ChangeLine> declare(@AuthenticationPrincipal UUID enterpriseId, @RequestBody ChangeForm form) {
        UUID factory = factory(enterpriseId, form.factoryId());
        String who = OwnCases.userId(enterpriseId);
        Changes.Declared declared = changes.declare(factory, form.change(), who, Capacity.ENTERPRISE);
        URI place = URI.create("/api/enterprise/changes/" + declared.change().id());
        return (declared.repeated() ? ResponseEntity.ok().location(place) : ResponseEntity.created(place))
                .body(ChangeLine.of(declared.change(), declared.repeated()));
    }

    @GetMapping
    @Operation(summary = "本企业的变更说明，新的在前，分页")
    List<ChangeLine> all(@AuthenticationPrincipal UUID enterpriseId, @RequestParam(defaultValue = "0") int page) {
        return changes.ofEnterprise(enterpriseId, Pages.of(page)).stream()
                .map(ChangeLine::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件变更说明：内容、办理情况、结果和理由")
    ObjectNode one(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        return summaries.forEnterprise(require(enterpriseId, id).id());
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传变更证明材料（kind 类别，file 文件），登记决定前均可")
    FileView attach(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        require(enterpriseId, id);
        return Uploads.keep(
                file, (name, content) -> changeFiles.attach(id, kind, name, content, OwnCases.userId(enterpriseId)));
    }

    @GetMapping("/{id}/attachments")
    @Operation(summary = "变更证明材料")
    List<FileView> attachments(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        return attachments.of("CHANGE", require(enterpriseId, id).id()).stream()
                .map(FileView::of)
                .toList();
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    @Operation(summary = "下载变更证明材料")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        require(enterpriseId, id);
        Attachment file = gate.require(attachmentId, OwnCases.userId(enterpriseId), Set.of());
        if (!file.ownerId().equals(id)) {
            throw PortalException.notFound("附件");
        }
        return Downloads.of(file, gate.open(file));
    }

    private Change require(UUID enterpriseId, UUID id) {
        return changes.findOf(enterpriseId, id).orElseThrow(() -> PortalException.notFound("变更说明"));
    }

    private UUID factory(UUID enterpriseId, UUID asked) {
        List<UUID> own =
                register.factoriesOf(enterpriseId).stream().map(Factory::id).toList();
        if (asked == null && own.size() != 1) {
            throw PortalException.field("factoryId", "请指明发生变更的工厂");
        }
        UUID factory = asked == null ? own.get(0) : asked;
        if (!own.contains(factory)) {
            throw PortalException.notFound("工厂");
        }
        return factory;
    }
}
