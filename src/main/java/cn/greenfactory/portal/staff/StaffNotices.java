package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_OFFICER;

import cn.greenfactory.notice.NoticeChanges;
import cn.greenfactory.notice.PublicNotice;
import cn.greenfactory.notice.PublicNotices;
import cn.greenfactory.notice.RowCorrection;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the city may still do with a notice that is up; a published deadline is never shortened (第十条). */
@RestController
@RequestMapping("/api/staff/notices/{id}")
@Tag(name = "工作人员")
class StaffNotices {

    private final NoticeChanges changes;
    private final PublicNotices notices;

    StaffNotices(NoticeChanges changes, PublicNotices notices) {
        this.changes = changes;
        this.notices = notices;
    }

    /** What a row should have said; what is left out stays. */
    record Row(UUID caseId, String enterpriseName, String factoryName, String countyName) {}

    /** Rows as they should have been, and why. */
    record Correction(@NotEmpty(message = "请列出更正的行") List<@NotNull(message = "请填写更正内容") Row> rows, String reason) {}

    /** A later last day. */
    record Extension(LocalDate lastDay, String reason) {}

    /** Why the notice is taken down. */
    record Revocation(String reason) {}

    @PostMapping("/corrections")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "更正公示，更正的行重新计满公示期")
    PublicNotice correct(
            @AuthenticationPrincipal Actor who, @PathVariable UUID id, @Valid @RequestBody Correction correction) {
        if (correction.rows().stream().map(Row::caseId).anyMatch(Objects::isNull)) {
            throw PortalException.field("rows", "请填写更正的行的 caseId");
        }
        List<RowCorrection> rows = correction.rows().stream()
                .map(row -> new RowCorrection(row.caseId(), row.enterpriseName(), row.factoryName(), row.countyName()))
                .toList();
        changes.correct(id, rows, correction.reason(), who.userId());
        return notices.get(id);
    }

    @PostMapping("/extension")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "延长公示期")
    PublicNotice lengthen(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Extension extension) {
        changes.lengthen(id, extension.lastDay(), extension.reason(), who.userId());
        return notices.get(id);
    }

    @PostMapping("/revocation")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "撤销公示，名单退回")
    PublicNotice revoke(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Revocation revocation) {
        changes.revoke(id, revocation.reason(), who.userId());
        return notices.get(id);
    }
}
