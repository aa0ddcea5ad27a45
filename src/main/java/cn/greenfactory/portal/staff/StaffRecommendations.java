package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.oversight.recommendation.NewRecommendation;
import cn.greenfactory.oversight.recommendation.Recommendation;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.RecommendationView;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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

/** Recommendations upward, opened by the city; a county reads those of its own factories (第十一条). */
@RestController
@RequestMapping("/api/staff/recommendations")
@Tag(name = "工作人员")
class StaffRecommendations {

    private final RecommendationDesk desk;
    private final SubjectFiles files;

    StaffRecommendations(RecommendationDesk desk, SubjectFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** A recommendation and its files; the paper is one of them. */
    record Detail(RecommendationView recommendation, List<FileView> attachments) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "向省级、国家级的推荐，新的在前，分页（县级只见本县工厂）")
    List<RecommendationView> all(@AuthenticationPrincipal Actor who, @RequestParam(defaultValue = "0") int page) {
        return desk.seenBy(who, Pages.of(page)).stream()
                .map(RecommendationView::of)
                .toList();
    }

    @PostMapping
    @Allowed(CITY_OFFICER)
    @Operation(summary = "提出推荐（与 Tasklist 的开始表单相同）")
    ResponseEntity<RecommendationView> open(@AuthenticationPrincipal Actor who, @RequestBody NewRecommendation asked) {
        Recommendation opened = desk.call(asked, who.userId());
        return ResponseEntity.created(URI.create("/api/staff/recommendations/" + opened.id()))
                .body(RecommendationView.of(opened));
    }

    @GetMapping("/{id}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件推荐、附件与推荐文件")
    Detail one(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        return new Detail(
                RecommendationView.of(seen(who, id)),
                files.of(RecommendationDesk.KIND, id).stream().map(FileView::of).toList());
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({CITY_OFFICER, CITY_HEAD})
    @Operation(summary = "上传推荐的附件（如上级名单）")
    FileView attach(
            @AuthenticationPrincipal Actor who,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        seen(who, id);
        return Uploads.keep(file, (name, content) -> desk.attach(id, kind, name, content, who.userId()));
    }

    private Recommendation seen(Actor who, UUID id) {
        return Seen.by(who, desk.find(id), Recommendation::countyCode, "推荐");
    }
}
