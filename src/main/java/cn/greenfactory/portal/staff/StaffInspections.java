package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.oversight.inspection.Inspection;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.NewInspection;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.InspectionView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Guidance, supervision and inspection by the counties, each of its own factories (第四条、第十三条). */
@RestController
@RequestMapping("/api/staff/inspections")
@Tag(name = "工作人员")
class StaffInspections {

    private final InspectionDesk desk;
    private final SubjectFiles files;

    StaffInspections(InspectionDesk desk, SubjectFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** An inspection and its files. */
    record Detail(InspectionView inspection, List<FileView> attachments) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "监督检查，新的在前，分页（县级只见本县）")
    List<InspectionView> all(@AuthenticationPrincipal Actor who, @RequestParam(defaultValue = "0") int page) {
        return desk.seenBy(who, Pages.of(page)).stream().map(this::view).toList();
    }

    @PostMapping
    @Allowed(COUNTY_REVIEWER)
    @Operation(summary = "发起监督检查（与 Tasklist 的开始表单相同，只限本县工厂）")
    ResponseEntity<InspectionView> open(@AuthenticationPrincipal Actor who, @RequestBody NewInspection asked) {
        Set<String> counties = who.groups().stream()
                .map(COUNTY_REVIEWER::countyOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Inspection opened = desk.call(asked, who.userId(), counties);
        return ResponseEntity.created(URI.create("/api/staff/inspections/" + opened.id()))
                .body(view(opened));
    }

    @GetMapping("/{id}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件监督检查、整改与附件")
    Detail one(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        return new Detail(
                view(seen(who, id)),
                files.of(InspectionDesk.KIND, id).stream().map(FileView::of).toList());
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(COUNTY_REVIEWER)
    @Operation(summary = "上传检查材料和证据")
    FileView attach(
            @AuthenticationPrincipal Actor who,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        seen(who, id);
        return Uploads.keep(file, (name, content) -> desk.attach(id, kind, name, content, who.userId()));
    }

    private InspectionView view(Inspection inspection) {
        return InspectionView.forStaff(inspection, desk.rectifications(inspection.id()));
    }

    private Inspection seen(Actor who, UUID id) {
        return Seen.by(who, desk.find(id), Inspection::countyCode, "监督检查");
    }
}
