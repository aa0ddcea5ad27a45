package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.oversight.support.SupportRequest;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.SupportView;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Enterprises' difficulties for officials; a county sees those of its own factories (第十七条). */
@RestController
@RequestMapping("/api/staff/support")
@Tag(name = "工作人员")
class StaffSupport {

    private final SupportDesk desk;
    private final SubjectFiles files;

    StaffSupport(SupportDesk desk, SubjectFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** A request and its files. */
    record Detail(SupportView request, List<FileView> attachments) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "企业提出的困难和问题，新的在前，分页（县级只见本县）")
    List<SupportView> all(@AuthenticationPrincipal Actor who, @RequestParam(defaultValue = "0") int page) {
        return desk.seenBy(who, Pages.of(page)).stream()
                .map(SupportView::forStaff)
                .toList();
    }

    @GetMapping("/{id}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件困难问题及附件")
    Detail one(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        return new Detail(
                SupportView.forStaff(seen(who, id)),
                files.of(SupportDesk.KIND, id).stream().map(FileView::of).toList());
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({CITY_OFFICER, COUNTY_REVIEWER})
    @Operation(summary = "上传困难问题的附件（kind 为 REPLY 的随答复送达企业，其他的只供内部使用）")
    FileView attach(
            @AuthenticationPrincipal Actor who,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        seen(who, id);
        return Uploads.keep(file, (name, content) -> desk.attach(id, kind, name, content, who.userId()));
    }

    private SupportRequest seen(Actor who, UUID id) {
        return Seen.by(who, desk.find(id), SupportRequest::countyCode, "困难问题");
    }
}
