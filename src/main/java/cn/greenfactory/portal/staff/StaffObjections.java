package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;

import cn.greenfactory.certification.Rounds;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.notice.Objection;
import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.notice.ObjectionSummaries;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.Objector;
import cn.greenfactory.notice.Receipt;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.Code;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.ObjectionForm;
import cn.greenfactory.portal.PaperView;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.security.Actor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Objections for the city's officials: entered from paper, read, and ordered to hold the list (第十条). */
@RestController
@RequestMapping("/api/staff/objections")
@Tag(name = "工作人员")
class StaffObjections {

    private final Objections objections;
    private final ObjectionHandling handling;
    private final ObjectionSummaries summaries;
    private final Rounds rounds;
    private final Attachments attachments;
    private final Papers papers;

    StaffObjections(
            Objections objections,
            ObjectionHandling handling,
            ObjectionSummaries summaries,
            Rounds rounds,
            Attachments attachments,
            Papers papers) {
        this.objections = objections;
        this.handling = handling;
        this.summaries = summaries;
        this.rounds = rounds;
        this.attachments = attachments;
        this.papers = papers;
    }

    /** An objection in a list, without who objected. */
    record Line(
            UUID id,
            String number,
            UUID noticeId,
            UUID caseId,
            Code target,
            Code state,
            Instant receivedAt,
            boolean withinPeriod,
            Code outcome) {

        static Line of(Objection o) {
            return new Line(
                    o.id(),
                    o.number(),
                    o.noticeId(),
                    o.caseId(),
                    Code.of(o.target(), o.target().label()),
                    Code.of(o.state(), o.state().label()),
                    o.receivedAt(),
                    o.withinPeriod(),
                    o.outcome() == null
                            ? null
                            : Code.of(o.outcome(), o.outcome().label()));
        }
    }

    /** An objection with who objected, its evidence and the written reply, for those who handle it. */
    record Detail(
            Line objection, Objector objector, ObjectNode summary, List<FileView> files, List<PaperView> papers) {}

    /** Why every case on the list is held. */
    record Hold(String reason) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD})
    @Operation(summary = "一个批次（round）的异议")
    List<Line> all(@RequestParam String round) {
        UUID roundId = rounds.byCode(round)
                .orElseThrow(() -> PortalException.notFound("批次"))
                .id();
        return objections.ofRound(roundId).stream().map(Line::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "录入书面异议（noticeId；receivedAt 收件章上的时间）")
    ResponseEntity<Receipt> record(
            @AuthenticationPrincipal Actor who,
            @RequestParam UUID noticeId,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime receivedAt,
            @ModelAttribute ObjectionForm form) {
        Receipt receipt = objections.record(noticeId, form.objection(), receivedAt.toInstant(), who.userId());
        URI place = URI.create("/api/staff/objections/" + receipt.objectionId());
        return receipt.repeated()
                ? ResponseEntity.ok().location(place).body(receipt)
                : ResponseEntity.created(place).body(receipt);
    }

    @GetMapping("/{id}")
    @Allowed({CITY_OFFICER, CITY_HEAD})
    @Operation(summary = "一件异议，含异议人、证据与答复文书（仅限办理人员；用 files/{sha256} 下载）")
    Detail one(@PathVariable UUID id) {
        return new Detail(
                Line.of(objections.get(id)),
                objections.objector(id),
                summaries.of(id),
                attachments.of("OBJECTION", id).stream().map(FileView::of).toList(),
                papers.of(id).stream().map(PaperView::of).toList());
    }

    @PostMapping("/{id}/hold")
    @Allowed(CITY_HEAD)
    @Operation(summary = "负责人决定：对名单整体的异议暂缓全部名单")
    Line hold(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Hold hold) {
        return Line.of(handling.orderHold(id, hold.reason(), who.userId()));
    }
}
