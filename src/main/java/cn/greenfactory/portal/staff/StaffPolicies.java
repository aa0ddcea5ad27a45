package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_OFFICER;

import cn.greenfactory.oversight.learning.NewPolicy;
import cn.greenfactory.oversight.learning.Policies;
import cn.greenfactory.oversight.learning.Policy;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.PolicyView;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Policies as the city publishes and withdraws them; read by everybody at {@code /api/public/policies} (第十六条). */
@RestController
@RequestMapping("/api/staff/policies")
@Tag(name = "工作人员")
class StaffPolicies {

    private final Policies policies;

    StaffPolicies(Policies policies) {
        this.policies = policies;
    }

    /** Why something is done. */
    record Why(String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "发布绿色制造政策")
    PolicyView publish(@AuthenticationPrincipal Actor who, @RequestBody NewPolicy asked) {
        Policy policy = policies.publish(asked, who.userId());
        return PolicyView.of(policy, List.of());
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "上传政策附件，随即公开")
    FileView attach(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestPart MultipartFile file)
            throws IOException {
        return Uploads.keep(file, (name, content) -> policies.attach(id, name, content, who.userId()));
    }

    @PostMapping("/{id}/attachments/{attachmentId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "撤下政策的一个附件，须写明理由；不再公开，留存备查")
    void withdrawFile(
            @AuthenticationPrincipal Actor who,
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @RequestBody Why why) {
        policies.withdrawFile(id, attachmentId, why.reason(), who.userId());
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "撤下政策")
    void withdraw(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Why why) {
        policies.withdraw(id, why.reason(), who.userId());
    }
}
