package cn.greenfactory.portal.open;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.notice.PublicNotice;
import cn.greenfactory.notice.PublicNotices;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.portal.PaperView;
import cn.greenfactory.portal.PortalException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The notices, for anybody (第十条). */
@RestController
@RequestMapping("/api/public/notices")
@Tag(name = "公众")
class PublicNoticeApi {

    private static final String ANYBODY = "public";

    private final PublicNotices notices;
    private final Papers papers;
    private final FileGate gate;

    PublicNoticeApi(PublicNotices notices, Papers papers, FileGate gate) {
        this.notices = notices;
        this.papers = papers;
        this.gate = gate;
    }

    @GetMapping
    @Operation(summary = "全部公示，新的在前")
    List<PublicNotice> all() {
        return notices.all();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一份公示：名单、各版本、每家的结果")
    PublicNotice one(@PathVariable UUID id) {
        return notices.get(id);
    }

    @GetMapping("/{id}/papers")
    @Operation(summary = "公示的文书")
    List<PaperView> papers(@PathVariable UUID id) {
        notices.get(id);
        return papers.of(id).stream().map(PaperView::of).toList();
    }

    @GetMapping("/{id}/papers/{paperId}")
    @Operation(summary = "下载公示文书（Word）")
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID id, @PathVariable UUID paperId) {
        notices.get(id);
        UUID fileId = papers.of(id).stream()
                .filter(paper -> paper.id().equals(paperId))
                .findFirst()
                .orElseThrow(() -> PortalException.notFound("文书"))
                .attachmentId();
        Attachment file = gate.require(fileId, ANYBODY, Set.of());
        return Downloads.of(file, gate.open(file));
    }
}
