package cn.greenfactory.portal.open;

import cn.greenfactory.notice.ObjectionOutcome;
import cn.greenfactory.notice.ObjectionProgress;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.Receipt;
import cn.greenfactory.portal.Code;
import cn.greenfactory.portal.ObjectionForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Objections of the public: filed once, followed by their receipt (第十条). */
@RestController
@RequestMapping("/api/public")
@Tag(name = "公众")
class PublicObjections {

    private final Objections objections;

    PublicObjections(Objections objections) {
        this.objections = objections;
    }

    /** What was filed; whoever has {@code receipt} can follow it. */
    record Filed(String number, String receipt, Instant receivedAt, boolean repeated) {

        static Filed of(Receipt receipt) {
            return new Filed(receipt.number(), receipt.receipt(), receipt.receivedAt(), receipt.repeated());
        }
    }

    /** How an objection stands; {@code outcome} and {@code reply} come with the written reply. */
    record Progress(
            String number,
            String noticeNumber,
            Code target,
            Instant receivedAt,
            boolean withinPeriod,
            Code state,
            String reason,
            Code outcome,
            String reply,
            Instant repliedAt) {

        static Progress of(ObjectionProgress p) {
            ObjectionOutcome outcome = p.outcome();
            return new Progress(
                    p.number(),
                    p.noticeNumber(),
                    Code.of(p.target(), p.target().label()),
                    p.receivedAt(),
                    p.withinPeriod(),
                    Code.of(p.state(), p.state().label()),
                    p.reason(),
                    outcome == null ? null : Code.of(outcome, outcome.label()),
                    p.reply(),
                    p.repliedAt());
        }
    }

    @PostMapping(path = "/notices/{id}/objections", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "对公示提出异议（同一内容重复提交返回首次回执）")
    ResponseEntity<Filed> file(@PathVariable UUID id, @ModelAttribute ObjectionForm form, HttpServletRequest request) {
        Receipt receipt = objections.file(id, form.objection(), request.getRemoteAddr());
        URI place = URI.create("/api/public/objections/" + receipt.receipt());
        return receipt.repeated()
                ? ResponseEntity.ok().location(place).body(Filed.of(receipt))
                : ResponseEntity.created(place).body(Filed.of(receipt));
    }

    @GetMapping("/objections/{receipt}")
    @Operation(summary = "凭回执查询异议的办理情况与答复")
    Progress progress(@PathVariable String receipt) {
        return Progress.of(objections.progress(receipt));
    }
}
