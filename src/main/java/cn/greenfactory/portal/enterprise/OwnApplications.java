package cn.greenfactory.portal.enterprise;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Version;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An enterprise's applications: started, read, and edited as drafts against their version (第六条、第七条). */
@RestController
@RequestMapping("/api/enterprise/applications")
@Tag(name = "企业")
class OwnApplications {

    private final Applications applications;
    private final Evaluations evaluations;
    private final OwnCases own;
    private final OwnCaseViews views;

    OwnApplications(Applications applications, Evaluations evaluations, OwnCases own, OwnCaseViews views) {
        this.applications = applications;
        this.evaluations = evaluations;
        this.own = own;
        this.views = views;
    }

    /** A new application; {@code factoryId} may be left out by an enterprise with one factory. */
    record Start(
            @NotBlank(message = "请填写批次") String roundCode,
            @NotBlank(message = "请填写所在县（市、区）") String countyCode,
            UUID factoryId) {}

    /** The county the application goes to, changeable until submission. */
    record County(@NotBlank(message = "请填写所在县（市、区）") String countyCode) {}

    /** What a saved draft is now. */
    record Saved(UUID id, long version) {}

    @PostMapping
    @Operation(summary = "新建申报（自评价草稿）")
    ResponseEntity<CaseView> start(@AuthenticationPrincipal UUID enterpriseId, @Valid @RequestBody Start asked) {
        UUID id = applications.start(enterpriseId, asked.factoryId(), asked.roundCode(), asked.countyCode());
        Application application = applications.get(id);
        return ResponseEntity.created(URI.create("/api/enterprise/applications/" + id))
                .eTag(Version.tag(application.version()))
                .body(views.of(application));
    }

    @GetMapping
    @Operation(summary = "本企业的全部申报")
    List<CaseView> all(@AuthenticationPrincipal UUID enterpriseId) {
        return own.all(enterpriseId).stream().map(views::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一件申报：状态、需补正的内容、结果、文书、附件")
    ResponseEntity<CaseDetail> one(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        Application application = own.require(enterpriseId, id);
        return ResponseEntity.ok().eTag(Version.tag(application.version())).body(views.detail(application));
    }

    @GetMapping("/{id}/draft")
    @Operation(summary = "自评价内容（草稿或已提交的）")
    ResponseEntity<JsonNode> draft(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        Application application = own.require(enterpriseId, id);
        return ResponseEntity.ok().eTag(Version.tag(application.version())).body(evaluations.draft(id));
    }

    @PutMapping("/{id}/draft")
    @Operation(summary = "保存自评价草稿（须带 If-Match）")
    ResponseEntity<Saved> save(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonNode draft) {
        own.require(enterpriseId, id);
        long version = Version.of(ifMatch);
        if (!draft.isObject()) {
            throw PortalException.field("", "自评价内容应为 JSON 对象");
        }
        return saved(id, applications.saveDraft(id, version, draft));
    }

    @PutMapping("/{id}/county")
    @Operation(summary = "提交前更改所在县（市、区）（须带 If-Match）")
    ResponseEntity<Saved> county(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @Valid @RequestBody County county) {
        own.require(enterpriseId, id);
        return saved(id, applications.changeCounty(id, Version.of(ifMatch), county.countyCode()));
    }

    private static ResponseEntity<Saved> saved(UUID id, long version) {
        return ResponseEntity.ok().eTag(Version.tag(version)).body(new Saved(id, version));
    }
}
