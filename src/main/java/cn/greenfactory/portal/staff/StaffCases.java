package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.CaseFiles;
import cn.greenfactory.certification.CaseSummaries;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.PaperView;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.security.Actor;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
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

/** A case for officials, by id or application number: what tasks show, its files and papers (第八条至第十条). */
@RestController
@RequestMapping("/api/staff/cases/{case}")
@Tag(name = "工作人员")
class StaffCases {

    private final SeenCases seen;
    private final CaseLines lines;
    private final CaseSummaries summaries;
    private final CaseFiles files;
    private final Attachments attachments;
    private final Papers papers;
    private final FileGate gate;

    StaffCases(
            SeenCases seen,
            CaseLines lines,
            CaseSummaries summaries,
            CaseFiles files,
            Attachments attachments,
            Papers papers,
            FileGate gate) {
        this.seen = seen;
        this.lines = lines;
        this.summaries = summaries;
        this.files = files;
        this.attachments = attachments;
        this.papers = papers;
        this.gate = gate;
    }

    /** A case; {@code summary} is null before it was handed in: a draft is the enterprise's own. */
    record Detail(CaseLine application, JsonNode summary) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件申报：任务中所示的全部内容")
    Detail one(@AuthenticationPrincipal Actor who, @PathVariable("case") String idOrNumber) {
        Application found = seen.require(who, idOrNumber);
        return new Detail(lines.line(found), found.submittedAt() == null ? null : summaries.of(found.id()));
    }

    @GetMapping("/attachments")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件申报的附件")
    List<FileView> attachments(@AuthenticationPrincipal Actor who, @PathVariable("case") String idOrNumber) {
        Application found = seen.require(who, idOrNumber);
        return gate.readable(attachments.of("CASE", found.id()), who.userId(), who.groups()).stream()
                .map(FileView::of)
                .toList();
    }

    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({CITY_OFFICER, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "上传附件（如盖章的推荐文件扫描件）")
    FileView attach(
            @AuthenticationPrincipal Actor who,
            @PathVariable("case") String idOrNumber,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        Application found = seen.require(who, idOrNumber);
        if (found.submittedAt() == null) {
            throw PortalException.notFound("申报");
        }
        return Uploads.keep(file, (name, content) -> files.attach(found.id(), kind, name, content, who.userId()));
    }

    @GetMapping("/papers")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一件申报的文书")
    List<PaperView> papers(@AuthenticationPrincipal Actor who, @PathVariable("case") String idOrNumber) {
        return papers.of(seen.require(who, idOrNumber).id()).stream()
                .map(PaperView::of)
                .toList();
    }
}
