package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.notice.Leads;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.removal.Removal;
import cn.greenfactory.oversight.removal.RemovalFiles;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.RemovalReopening;
import cn.greenfactory.oversight.removal.RemovalSummaries;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.Code;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PaperView;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.security.Actor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Removals for officials: read, given evidence, opened on a lead, opened again, and the head's waiver of the hearing (第十四条). */
@RestController
@RequestMapping("/api/staff/removals")
@Tag(name = "工作人员")
class StaffRemovals {

    /** What following a lead can find; the others come from reports, incidents and the higher lists themselves. */
    private static final Set<Ground> ON_A_LEAD = EnumSet.of(Ground.FALSIFIED, Ground.NOT_OPERATING);

    private static final int LONGEST_REASON = 2000;

    private final SeenRemovals seen;
    private final RemovalSummaries summaries;
    private final RemovalFiles files;
    private final FileGate gate;
    private final RemovalHearing hearing;
    private final RemovalReopening reopening;
    private final GroundDesk desk;
    private final Leads leads;
    private final Papers papers;

    StaffRemovals(
            SeenRemovals seen,
            RemovalSummaries summaries,
            RemovalFiles files,
            FileGate gate,
            RemovalHearing hearing,
            RemovalReopening reopening,
            GroundDesk desk,
            Leads leads,
            Papers papers) {
        this.seen = seen;
        this.summaries = summaries;
        this.files = files;
        this.gate = gate;
        this.hearing = hearing;
        this.reopening = reopening;
        this.desk = desk;
        this.leads = leads;
        this.papers = papers;
    }

    /** A removal in a list. */
    record Line(UUID id, String number, UUID factoryId, String countyCode, Code state, Code outcome, Instant openedAt) {

        static Line of(Removal removal) {
            return new Line(
                    removal.id(),
                    removal.number(),
                    removal.factoryId(),
                    removal.countyCode(),
                    Code.of(removal.state(), removal.state().title()),
                    removal.outcome() == null
                            ? null
                            : Code.of(removal.outcome(), removal.outcome().title()),
                    removal.openedAt());
        }
    }

    /** A removal with what tasks show of it. */
    record Detail(Line removal, ObjectNode summary) {}

    /** A ground found by following a lead; {@code ground} is its code, e.g. {@code 14(2)}. */
    record Named(UUID factoryId, String ground, String reason, UUID leadId) {}

    /** Why nobody is heard. */
    record Waiver(String reason) {}

    /** Why a cancelled one goes on. */
    record Reopening(String reason) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "移出办理，新的在前，分页（县级只见本县）")
    List<Line> all(@AuthenticationPrincipal Actor who, @RequestParam(defaultValue = "0") int page) {
        return seen.all(who, Pages.of(page)).stream().map(Line::of).toList();
    }

    @PostMapping
    @Allowed(CITY_OFFICER)
    @Operation(summary = "依据异议线索（leadId）提出移出情形；已有办理中的并入该件")
    ResponseEntity<Line> raise(@AuthenticationPrincipal Actor who, @RequestBody Named named) {
        Optional<Leads.Lead> lead = leads.find(named.leadId());
        if (named.factoryId() == null || lead.isEmpty()) {
            throw PortalException.notFound("工厂或线索");
        }
        if (named.reason() == null || named.reason().isBlank()) {
            throw PortalException.field("reason", "请填写查明的事实");
        }
        if (named.reason().length() > LONGEST_REASON) {
            throw PortalException.field("reason", "查明的事实不得超过 " + LONGEST_REASON + " 字");
        }
        Factory factory = seen.factory(who, named.factoryId());
        if (!factory.enterpriseId().equals(lead.get().enterpriseId())) {
            throw PortalException.field("leadId", "这条线索反映的不是该工厂所属的企业");
        }
        UUID id = desk.raise(new GroundClaim(
                named.factoryId(),
                ground(named.ground()),
                named.reason(),
                Origin.OBJECTION_LEAD,
                named.leadId(),
                who.userId()));
        return ResponseEntity.created(URI.create("/api/staff/removals/" + id)).body(Line.of(seen.require(who, id)));
    }

    @GetMapping("/{id}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件移出办理：情形、核实、陈述、建议、决定及全部经过")
    Detail one(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        return new Detail(Line.of(seen.require(who, id)), summaries.of(id));
    }

    @PostMapping("/{id}/defence-waiver")
    @Allowed(CITY_HEAD)
    @Operation(summary = "负责人书面说明理由，决定不听取企业陈述（告知企业之前）")
    Line waive(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Waiver waiver) {
        return Line.of(hearing.waive(id, waiver.reason(), who.userId()));
    }

    @PostMapping("/{id}/reopening")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "重新立案：被管理员取消的移出办理，说明理由，以同样的情形和证据另立一件，该工厂已有办理中的移出的并入该件；重复提交返回同一件")
    Line reopen(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Reopening asked) {
        seen.require(who, id);
        return Line.of(reopening.reopen(id, asked.reason(), who.userId()));
    }

    @GetMapping("/{id}/attachments")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件移出办理的证据与文书，及所列情形来源（动态管理表、监督检查、事故）的材料")
    List<FileView> attachments(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        List<Attachment> own = files.of(seen.require(who, id).id());
        List<Attachment> evidence =
                files.ofOrigins(id).stream().map(RemovalFiles.OriginFile::file).toList();
        return Stream.concat(own.stream(), gate.readable(evidence, who.userId(), who.groups()).stream())
                .map(FileView::of)
                .toList();
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({CITY_OFFICER, COUNTY_REVIEWER})
    @Operation(summary = "上传情形的证据")
    FileView attach(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestPart MultipartFile file)
            throws IOException {
        seen.require(who, id);
        return Uploads.keep(file, (name, content) -> files.attach(id, name, content, who.userId()));
    }

    @GetMapping("/{id}/papers")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "移出决定书与移出公告")
    List<PaperView> papers(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        return papers.of(seen.require(who, id).id()).stream().map(PaperView::of).toList();
    }

    private static Ground ground(String code) {
        return ON_A_LEAD.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> PortalException.field("ground", "依据线索提出的移出情形应为 14(2) 或者 14(3)"));
    }
}
