package cn.greenfactory.portal.enterprise;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.notice.Objection;
import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.notice.ObjectionState;
import cn.greenfactory.notice.ObjectionSummaries;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.portal.PortalException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Objections an enterprise is heard on, without who objected (第十条). */
@RestController
@RequestMapping("/api/enterprise/objections")
@Tag(name = "企业")
class OwnObjections {

    private final Applications applications;
    private final Objections objections;
    private final ObjectionHandling handling;
    private final ObjectionSummaries summaries;
    private final Deadlines deadlines;

    OwnObjections(
            Applications applications,
            Objections objections,
            ObjectionHandling handling,
            ObjectionSummaries summaries,
            Deadlines deadlines) {
        this.applications = applications;
        this.objections = objections;
        this.handling = handling;
        this.summaries = summaries;
        this.deadlines = deadlines;
    }

    /** An objection as put to the enterprise; {@code lastDay} of its statement, null when none is awaited. */
    record Asked(UUID id, boolean awaitsResponse, LocalDate lastDay, ObjectNode objection) {}

    /** The enterprise's statement. */
    record Response(@NotBlank(message = "请填写说明") String response) {}

    @GetMapping
    @Operation(summary = "已受理、涉及本企业的异议及说明期限")
    List<Asked> all(@AuthenticationPrincipal UUID enterpriseId) {
        return applications.ofEnterprise(enterpriseId).stream()
                .map(Application::id)
                .flatMap(caseId -> put(caseId, enterpriseId))
                .map(this::asked)
                .toList();
    }

    @PostMapping("/{id}/response")
    @Operation(summary = "对异议提交书面说明")
    Asked respond(
            @AuthenticationPrincipal UUID enterpriseId, @PathVariable UUID id, @Valid @RequestBody Response response) {
        applications.ofEnterprise(enterpriseId).stream()
                .flatMap(application -> put(application.id(), enterpriseId))
                .filter(objection -> objection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> PortalException.notFound("异议"));
        return asked(handling.respond(id, enterpriseId, response.response()));
    }

    private Stream<Objection> put(UUID caseId, UUID enterpriseId) {
        return objections.ofCase(caseId).stream()
                .filter(objection -> enterpriseId.equals(objection.enterpriseId()) && objection.hearing())
                .filter(objection -> objection.state() != ObjectionState.RECEIVED
                        && objection.state() != ObjectionState.INADMISSIBLE);
    }

    private Asked asked(Objection objection) {
        boolean awaited = objection.state() == ObjectionState.ADMITTED && objection.awaitsResponse();
        LocalDate lastDay = deadlines
                .find("OBJECTION", objection.id(), "Task_RespondToObjection")
                .map(Deadline::lastDay)
                .filter(day -> awaited)
                .orElse(null);
        return new Asked(objection.id(), awaited, lastDay, summaries.forEnterprise(objection.id()));
    }
}
