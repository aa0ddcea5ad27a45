package cn.greenfactory.portal.enterprise;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.removal.Removal;
import cn.greenfactory.oversight.removal.RemovalException;
import cn.greenfactory.oversight.removal.RemovalFiles;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.RemovalSummaries;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.portal.Code;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** The removals of an enterprise's factories: what it is heard on, what was decided (第十四条). */
@RestController
@RequestMapping("/api/enterprise/removals")
@Tag(name = "企业")
class OwnRemovals {

    private final Removals removals;
    private final RemovalHearing hearing;
    private final RemovalSummaries summaries;
    private final RemovalFiles files;
    private final FileGate gate;

    OwnRemovals(
            Removals removals, RemovalHearing hearing, RemovalSummaries summaries, RemovalFiles files, FileGate gate) {
        this.removals = removals;
        this.hearing = hearing;
        this.summaries = summaries;
        this.files = files;
        this.gate = gate;
    }

    /** A removal as put to the enterprise; {@code lastDay} of its statement, null when none is awaited or not yet known. */
    record Put(
            UUID id,
            String number,
            UUID factoryId,
            Code state,
            boolean awaitsStatement,
            LocalDate lastDay,
            ObjectNode removal) {}

    /** The enterprise's statement. */
    record Statement(@NotBlank(message = "请填写陈述") String statement) {}

    @GetMapping
    @Operation(summary = "涉及本企业工厂的移出办理及陈述期限，新的在前，分页")
    List<Put> all(@AuthenticationPrincipal UUID enterpriseId, @RequestParam(defaultValue = "0") int page) {
        return removals.ofEnterprise(enterpriseId, Pages.of(page)).stream()
                .map(this::put)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件移出办理：成立的情形、陈述、决定")
    Put one(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        return put(own(enterpriseId, id));
    }

    @PostMapping("/{id}/statement")
    @Operation(summary = "对拟移出名单提交陈述申辩")
    Put state(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @Valid @RequestBody Statement statement) {
        own(enterpriseId, id);
        return put(hearing.state(id, enterpriseId, statement.statement()));
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "上传陈述申辩的证据（陈述期限内）")
    ResponseEntity<FileView> attach(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @RequestPart MultipartFile file)
            throws IOException {
        own(enterpriseId, id);
        FileView kept = Uploads.keep(file, (name, content) -> files.handIn(id, enterpriseId, name, content));
        return ResponseEntity.created(URI.create("/api/enterprise/removals/" + id + "/attachments/" + kept.id()))
                .body(kept);
    }

    @GetMapping("/{id}/attachments")
    @Operation(summary = "本企业提交的证据与移出决定书")
    List<FileView> attachments(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        return files.ofEnterprise(own(enterpriseId, id).id(), enterpriseId).stream()
                .map(FileView::of)
                .toList();
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    @Operation(summary = "下载证据或移出决定书")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        files.ofEnterprise(own(enterpriseId, id).id(), enterpriseId).stream()
                .filter(file -> file.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> PortalException.notFound("附件"));
        Attachment file = gate.require(attachmentId, OwnCases.userId(enterpriseId), Set.of());
        return Downloads.of(file, gate.open(file));
    }

    private Removal own(UUID enterpriseId, UUID id) {
        try {
            Removal removal = removals.get(id);
            if (removal.enterpriseId().equals(enterpriseId)) {
                return removal;
            }
        } catch (RemovalException e) {
            throw PortalException.notFound("移出办理");
        }
        throw PortalException.notFound("移出办理");
    }

    private Put put(Removal removal) {
        return new Put(
                removal.id(),
                removal.number(),
                removal.factoryId(),
                Code.of(removal.state(), removal.state().title()),
                hearing.due(removal.id()),
                hearing.lastDay(removal.id()).orElse(null),
                summaries.forEnterprise(removal.id()));
    }
}
