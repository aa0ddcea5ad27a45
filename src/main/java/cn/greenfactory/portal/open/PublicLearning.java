package cn.greenfactory.portal.open;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.learning.Policies;
import cn.greenfactory.oversight.learning.Trainings;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.portal.PolicyView;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.TrainingView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The city's policies and trainings on green manufacturing, for anybody (第十六条). */
@RestController
@RequestMapping("/api/public")
@Tag(name = "公众")
class PublicLearning {

    private static final String PUBLIC = "public";

    private final Policies policies;
    private final Trainings trainings;
    private final FileGate gate;

    PublicLearning(Policies policies, Trainings trainings, FileGate gate) {
        this.policies = policies;
        this.trainings = trainings;
        this.gate = gate;
    }

    @GetMapping("/policies")
    @Operation(summary = "绿色制造政策，新的在前")
    List<PolicyView> policies() {
        return policies.all().stream()
                .map(each -> PolicyView.of(each, policies.files(each.id())))
                .toList();
    }

    @GetMapping("/policies/{id}/attachments/{attachmentId}")
    @Operation(summary = "下载政策附件")
    ResponseEntity<InputStreamResource> policyFile(@PathVariable UUID id, @PathVariable UUID attachmentId) {
        return download(policies.files(id), attachmentId);
    }

    @GetMapping("/trainings")
    @Operation(summary = "绿色制造培训，日期新的在前；已取消的不列")
    List<TrainingView> trainings() {
        return trainings.all().stream()
                .map(each -> TrainingView.of(each, trainings.files(each.id())))
                .toList();
    }

    @GetMapping("/trainings/{id}/attachments/{attachmentId}")
    @Operation(summary = "下载培训附件")
    ResponseEntity<InputStreamResource> trainingFile(@PathVariable UUID id, @PathVariable UUID attachmentId) {
        return download(trainings.files(id), attachmentId);
    }

    private ResponseEntity<InputStreamResource> download(List<Attachment> files, UUID attachmentId) {
        files.stream()
                .filter(file -> file.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> PortalException.notFound("附件"));
        Attachment file = gate.require(attachmentId, PUBLIC, Set.of());
        return Downloads.of(file, gate.open(file));
    }
}
