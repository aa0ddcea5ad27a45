package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;

import cn.greenfactory.oversight.learning.NewTraining;
import cn.greenfactory.oversight.learning.SignUp;
import cn.greenfactory.oversight.learning.Trainings;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.TrainingView;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Trainings as the city publishes and holds them: who signed up, who came (第十六条). */
@RestController
@RequestMapping("/api/staff/trainings")
@Tag(name = "工作人员")
class StaffTrainings {

    private final Trainings trainings;
    private final Register register;

    StaffTrainings(Trainings trainings, Register register) {
        this.trainings = trainings;
        this.register = register;
    }

    /** An enterprise's place; {@code attended} null before attendance was recorded. */
    record Place(
            UUID enterpriseId,
            String enterpriseName,
            int persons,
            Instant signedUpAt,
            Instant withdrawnAt,
            Boolean attended) {}

    /** Who came, of those who signed up. */
    record Attendance(@NotNull(message = "请列出出席的企业") Set<UUID> attended) {}

    /** Why something is done. */
    record Why(String reason) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD})
    @Operation(summary = "培训，含已取消的，新的在前，分页")
    List<TrainingView> all(@RequestParam(defaultValue = "0") int page) {
        return trainings.every(Pages.of(page)).stream()
                .map(each -> TrainingView.of(each, trainings.files(each.id())))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "发布绿色制造培训，通知名单内企业")
    TrainingView publish(@AuthenticationPrincipal Actor who, @RequestBody NewTraining asked) {
        return TrainingView.of(trainings.publish(asked, who.userId()), List.of());
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "上传培训附件，随即公开")
    FileView attach(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestPart MultipartFile file)
            throws IOException {
        return Uploads.keep(file, (name, content) -> trainings.attach(id, name, content, who.userId()));
    }

    @PostMapping("/{id}/attachments/{attachmentId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "撤下培训的一个附件，须写明理由；不再公开，留存备查")
    void withdrawFile(
            @AuthenticationPrincipal Actor who,
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @RequestBody Why why) {
        trainings.withdrawFile(id, attachmentId, why.reason(), who.userId());
    }

    @GetMapping("/{id}/signups")
    @Allowed({CITY_OFFICER, CITY_HEAD})
    @Operation(summary = "培训的报名与出席")
    List<Place> signUps(@PathVariable UUID id) {
        return trainings.signUps(id).stream().map(this::place).toList();
    }

    @PutMapping("/{id}/attendance")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "登记出席的企业（每次为全部）")
    List<Place> attendance(
            @AuthenticationPrincipal Actor who, @PathVariable UUID id, @Valid @RequestBody Attendance attendance) {
        trainings.recordAttendance(id, attendance.attended(), who.userId());
        return signUps(id);
    }

    @PostMapping("/{id}/cancellation")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "取消培训，培训及其附件不再公开")
    TrainingView cancel(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Why why) {
        trainings.cancel(id, why.reason(), who.userId());
        return TrainingView.of(trainings.get(id), trainings.files(id));
    }

    private Place place(SignUp signUp) {
        return new Place(
                signUp.enterpriseId(),
                register.enterprise(signUp.enterpriseId()).name(),
                signUp.persons(),
                signUp.signedUpAt(),
                signUp.withdrawnAt(),
                signUp.attended());
    }
}
