package cn.greenfactory.portal.open;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.removal.PublicRemoval;
import cn.greenfactory.oversight.removal.PublicRemovals;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PaperView;
import cn.greenfactory.portal.PortalException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The factories that were removed from the list, as announced (第十四条). */
@RestController
@RequestMapping("/api/public/removals")
@Tag(name = "公众")
class PublicRemovalApi {

    private static final String ANYBODY = "public";

    private final PublicRemovals removals;
    private final FileGate gate;

    PublicRemovalApi(PublicRemovals removals, FileGate gate) {
        this.removals = removals;
        this.gate = gate;
    }

    /** A ground in the guide's own words. */
    record GroundView(String code, String clause, String text) {}

    /** A removal that was announced. */
    record RemovalView(
            UUID id,
            String number,
            String enterpriseName,
            String factoryName,
            String countyName,
            String certificateNo,
            LocalDate removedOn,
            List<GroundView> grounds,
            PaperView announcement) {

        static RemovalView of(PublicRemoval removal) {
            return new RemovalView(
                    removal.id(),
                    removal.number(),
                    removal.enterpriseName(),
                    removal.factoryName(),
                    removal.countyName(),
                    removal.certificateNo(),
                    removal.removedOn(),
                    removal.grounds().stream()
                            .map(each -> new GroundView(each.code(), each.clause(), each.text()))
                            .toList(),
                    PaperView.of(removal.announcement()));
        }
    }

    @GetMapping
    @Operation(summary = "移出名单的公告，新的在前，分页")
    List<RemovalView> all(@RequestParam(defaultValue = "0") int page) {
        return removals.all(Pages.of(page)).stream().map(RemovalView::of).toList();
    }

    @GetMapping("/{id}/announcement")
    @Operation(summary = "下载移出公告（Word）")
    ResponseEntity<InputStreamResource> announcement(@PathVariable UUID id) {
        UUID fileId = removals.announcement(id)
                .orElseThrow(() -> PortalException.notFound("公告"))
                .attachmentId();
        Attachment file = gate.require(fileId, ANYBODY, Set.of());
        return Downloads.of(file, gate.open(file));
    }
}
