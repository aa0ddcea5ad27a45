package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeFiles;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.ChangeSummaries;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.ChangeForm;
import cn.greenfactory.portal.ChangeLine;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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

/** Declared changes for officials: the city sees all, a county those of the factories that stand there (第十五条). */
@RestController
@RequestMapping("/api/staff/changes")
@Tag(name = "工作人员")
class StaffChanges {

    private final Changes changes;
    private final ChangeFiles changeFiles;
    private final ChangeSummaries summaries;
    private final Attachments attachments;
    private final FileGate gate;
    private final SeenFactories factories;

    StaffChanges(
            Changes changes,
            ChangeFiles changeFiles,
            ChangeSummaries summaries,
            Attachments attachments,
            FileGate gate,
            SeenFactories factories) {
        this.changes = changes;
        this.changeFiles = changeFiles;
        this.summaries = summaries;
        this.attachments = attachments;
        this.gate = gate;
        this.factories = factories;
    }

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "变更说明，新的在前，分页（县级只见本县；可按 status 筛选）；给出 factoryId 的，该厂的全部")
    List<ChangeLine> all(
            @AuthenticationPrincipal Actor who,
            @RequestParam(required = false) ChangeStatus status,
            @RequestParam(required = false) UUID factoryId,
            @RequestParam(defaultValue = "0") int page) {
        return (factoryId == null ? changes.seenBy(who, status, Pages.of(page)) : changes.ofFactory(factoryId))
                .stream()
                        .filter(each -> who.sees(each.countyCode()))
                        .filter(each -> status == null || each.status() == status)
                        .map(ChangeLine::of)
                        .toList();
    }

    @PostMapping
    @Allowed(COUNTY_REVIEWER)
    @Operation(summary = "县级经办代为提交本县工厂的变更说明")
    ResponseEntity<ChangeLine> declare(@AuthenticationPrincipal Actor who, @RequestBody ChangeForm form) {
        if (form.factoryId() == null) {
            throw PortalException.field("factoryId", "请指明发生变更的工厂");
        }
        UUID factory = factories.requireOfCounty(who, form.factoryId()).id();
        Changes.Declared declared = changes.declare(factory, form.change(), who.userId(), Capacity.COUNTY_REVIEWER);
        URI place = URI.create("/api/staff/changes/" + declared.change().id());
        return (declared.repeated() ? ResponseEntity.ok().location(place) : ResponseEntity.created(place))
                .body(ChangeLine.of(declared.change(), declared.repeated()));
    }

    @GetMapping("/{id}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件变更说明：任务中所示的全部内容")
    ObjectNode one(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        return summaries.of(require(who, id).id());
    }

    @GetMapping("/{id}/attachments")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "变更证明材料")
    List<FileView> attachments(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        require(who, id);
        return gate.readable(attachments.of("CHANGE", id), who.userId(), who.groups()).stream()
                .map(FileView::of)
                .toList();
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({CITY_OFFICER, COUNTY_REVIEWER})
    @Operation(summary = "上传变更证明材料（如现场核查记录）")
    FileView attach(
            @AuthenticationPrincipal Actor who,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        require(who, id);
        return Uploads.keep(file, (name, content) -> changeFiles.attach(id, kind, name, content, who.userId()));
    }

    private Change require(Actor who, UUID id) {
        return Seen.by(who, changes.find(id), Change::countyCode, "变更说明");
    }
}
