package cn.greenfactory.portal.enterprise;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportFiling;
import cn.greenfactory.oversight.annual.ReportFiling.Receipt;
import cn.greenfactory.oversight.annual.ReportSummaries;
import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Version;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** An enterprise's annual reports: read with what they are compared with, edited against their version, handed in (第十二条). */
@RestController
@RequestMapping("/api/enterprise/reports")
@Tag(name = "企业")
class OwnReports {

    private final Reports reports;
    private final ReportYears years;
    private final ReportFiling filing;
    private final ReportSummaries summaries;
    private final OwnReportAccess own;

    OwnReports(
            Reports reports, ReportYears years, ReportFiling filing, ReportSummaries summaries, OwnReportAccess own) {
        this.reports = reports;
        this.years = years;
        this.filing = filing;
        this.summaries = summaries;
        this.own = own;
    }

    /**
     * One report.
     *
     * @param missing everything the draft still lacks before it can be handed in; empty when it is not being filled in
     * @param undertakingText what is undertaken with a submission
     * @param report draft, prefill from last year, indicators beside last year's and the certified values
     */
    record Detail(ReportLine line, List<FieldError> missing, String undertakingText, ObjectNode report) {}

    /** What a saved draft is now. */
    record Saved(UUID id, long version) {}

    /** The undertaking of truth. */
    record Handing(@NotNull(message = "请填写是否确认真实性承诺") Boolean truthUndertaken) {}

    @GetMapping
    @Operation(summary = "本企业各年度的动态管理表")
    List<ReportLine> all(@AuthenticationPrincipal UUID enterpriseId) {
        return reports.ofEnterprise(enterpriseId).stream()
                .map(each -> ReportLine.of(each, years.get(each.yearId())))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一份动态管理表：草稿、预填内容、与上年值和认定时的值的比较、尚缺内容")
    ResponseEntity<Detail> one(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        Report report = own.require(enterpriseId, id);
        ReportYear year = years.get(report.yearId());
        List<FieldError> missing = report.state().fillable() ? filing.missing(report, year) : List.of();
        return ResponseEntity.ok()
                .eTag(Version.tag(report.version()))
                .body(new Detail(
                        ReportLine.of(report, year),
                        missing,
                        year.undertakingText(),
                        summaries.forEnterprise(report, year)));
    }

    @PutMapping("/{id}/draft")
    @Operation(summary = "保存动态管理表草稿（须带 If-Match）")
    ResponseEntity<Saved> save(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonNode draft) {
        own.require(enterpriseId, id);
        long version = Version.of(ifMatch);
        if (!draft.isObject()) {
            throw PortalException.field("", "动态管理表内容应为 JSON 对象");
        }
        long next = filing.saveDraft(id, version, draft);
        return ResponseEntity.ok().eTag(Version.tag(next)).body(new Saved(id, next));
    }

    @PostMapping("/{id}/submission")
    @Operation(summary = "提交动态管理表（重复提交返回同一回执）")
    Receipt submit(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @Valid @RequestBody Handing handing) {
        own.require(enterpriseId, id);
        return filing.submit(id, handing.truthUndertaken());
    }
}
