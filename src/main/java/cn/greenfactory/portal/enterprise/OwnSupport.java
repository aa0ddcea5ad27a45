package cn.greenfactory.portal.enterprise;

import cn.greenfactory.oversight.support.NewSupport;
import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.oversight.support.SupportRequest;
import cn.greenfactory.oversight.support.SupportState;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.SupportView;
import cn.greenfactory.portal.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
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

/** Difficulties in turning green, told by an enterprise and answered in writing (第三条、第十七条). */
@RestController
@RequestMapping("/api/enterprise/support")
@Tag(name = "企业")
class OwnSupport {

    private final SupportDesk desk;
    private final OwnSubjectFiles files;

    OwnSupport(SupportDesk desk, OwnSubjectFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** A request and the files that came with it. */
    record Detail(SupportView request, List<FileView> attachments) {}

    @PostMapping
    @Operation(summary = "提出困难和问题（答复前重复提交返回首次的）")
    ResponseEntity<SupportView> ask(@AuthenticationPrincipal UUID enterpriseId, @RequestBody NewSupport asked) {
        SupportView view = SupportView.forEnterprise(desk.request(enterpriseId, asked));
        return ResponseEntity.created(URI.create("/api/enterprise/support/" + view.id()))
                .body(view);
    }

    @GetMapping
    @Operation(summary = "本企业提出的困难和问题及答复，新的在前，分页")
    List<SupportView> all(@AuthenticationPrincipal UUID enterpriseId, @RequestParam(defaultValue = "0") int page) {
        return desk.ofEnterprise(enterpriseId, Pages.of(page)).stream()
                .map(SupportView::forEnterprise)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件困难问题、本企业的附件、答复及随附的文件")
    Detail one(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        SupportRequest own = own(enterpriseId, id);
        return new Detail(SupportView.forEnterprise(own), files.of(SupportDesk.KIND, id, enterpriseId, given(own)));
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "答复前补充附件（kind 类别，file 文件）")
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
    @Operation(summary = "下载本企业上传的或者随答复送达的附件")
    ResponseEntity<InputStreamResource> download(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        return files.download(SupportDesk.KIND, id, attachmentId, enterpriseId, given(own(enterpriseId, id)));
    }

    /** What goes with the answer goes when the answer goes. */
    private static String[] given(SupportRequest request) {
        return request.state() == SupportState.REPLIED ? new String[] {SupportDesk.WITH_REPLY} : new String[0];
    }

    private SupportRequest own(UUID enterpriseId, UUID id) {
        return desk.find(id)
                .filter(each -> each.enterpriseId().equals(enterpriseId))
                .orElseThrow(() -> PortalException.notFound("困难问题"));
    }
}
