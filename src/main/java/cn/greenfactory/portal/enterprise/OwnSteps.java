package cn.greenfactory.portal.enterprise;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.Submission;
import cn.greenfactory.certification.SubmissionReceipt;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.Scoring;
import cn.greenfactory.shared.RefusalException.FieldError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an enterprise does with an application: looks at its score, hands it in, supplements, withdraws (第七条、第八条). */
@RestController
@RequestMapping("/api/enterprise/applications/{id}")
@Tag(name = "企业")
class OwnSteps {

    private final Applications applications;
    private final Evaluations evaluations;
    private final Attachments attachments;
    private final OwnCases own;
    private final OwnCaseViews views;

    OwnSteps(
            Applications applications,
            Evaluations evaluations,
            Attachments attachments,
            OwnCases own,
            OwnCaseViews views) {
        this.applications = applications;
        this.evaluations = evaluations;
        this.attachments = attachments;
        this.own = own;
        this.views = views;
    }

    /** The undertaking of truth, a written explanation per unmet clause, and the agency that wrote the report, if any. */
    record Handing(
            @NotNull(message = "请填写是否确认真实性承诺") Boolean truthUndertaken,
            Map<String, String> explanations,
            @Size(max = 18, message = "请填写机构的统一社会信用代码") String reportAgency) {}

    /** The answer to what the county named, and a written explanation per clause that is unmet by now. */
    record Supplement(
            @Size(max = 4000, message = "补正说明不能超过4000字") String statement, Map<String, String> explanations) {}

    /** Why it is withdrawn; may be left out before submission. */
    record Withdrawal(@Size(max = 4000, message = "撤回理由不能超过4000字") String reason) {}

    @GetMapping("/missing")
    @Operation(summary = "提交前尚缺的内容，逐项列出")
    List<FieldError> missing(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        own.require(enterpriseId, id);
        Map<UUID, String> kinds = attachments.of("CASE", id).stream()
                .collect(Collectors.toMap(Attachment::id, Attachment::kind, (first, second) -> first));
        return evaluations.missing(id, kinds);
    }

    @GetMapping("/score")
    @Operation(summary = "按现有数据计算的得分、未满足的条件、否决条件")
    Scoring score(@AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id) {
        own.require(enterpriseId, id);
        return evaluations.score(id);
    }

    @PostMapping("/submission")
    @Operation(summary = "提交申请（重复提交返回首次回执）")
    SubmissionReceipt submit(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @Valid @RequestBody Handing handing) {
        own.require(enterpriseId, id);
        String agency =
                handing.reportAgency() == null || handing.reportAgency().isBlank() ? null : handing.reportAgency();
        return applications.submit(id, new Submission(handing.truthUndertaken(), handing.explanations(), agency));
    }

    @PostMapping("/supplement")
    @Operation(summary = "提交补正（重复提交不再生效）")
    CaseDetail supplement(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @Valid @RequestBody Supplement supplement) {
        own.require(enterpriseId, id);
        applications.supplement(
                id, supplement.statement(), supplement.explanations() == null ? Map.of() : supplement.explanations());
        return views.detail(applications.get(id));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "撤回申报（提交前为放弃草稿）")
    CaseDetail withdraw(
            @AuthenticationPrincipal UUID enterpriseId,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) Withdrawal withdrawal) {
        own.require(enterpriseId, id);
        applications.withdraw(id, withdrawal == null ? null : withdrawal.reason());
        return views.detail(applications.get(id));
    }
}
