package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.certification.CaseFiles;
import cn.greenfactory.certification.Round;
import cn.greenfactory.certification.RoundCalls;
import cn.greenfactory.certification.RoundDates;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.PaperView;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The yearly rounds: called, read with their cases, moved to later dates, cancelled (第三条). */
@RestController
@RequestMapping("/api/staff/rounds")
@Tag(name = "工作人员")
class StaffRounds {

    private final Rounds rounds;
    private final RoundCalls calls;
    private final CaseLines cases;
    private final CaseFiles files;
    private final Attachments attachments;
    private final Papers papers;
    private final FileGate gate;

    StaffRounds(
            Rounds rounds,
            RoundCalls calls,
            CaseLines cases,
            CaseFiles files,
            Attachments attachments,
            Papers papers,
            FileGate gate) {
        this.rounds = rounds;
        this.calls = calls;
        this.cases = cases;
        this.files = files;
        this.attachments = attachments;
        this.papers = papers;
        this.gate = gate;
    }

    /** Later last days; a day left out stays. */
    record Dates(
            LocalDate applicationsCloseOn,
            LocalDate recommendationsCloseOn,
            LocalDate reviewsCloseOn,
            LocalDate consultationCloseOn,
            String reason) {}

    /** Why something is done. */
    record Reason(String reason) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "全部批次，新的在前")
    List<RoundLine> all() {
        return rounds.all().stream().map(round -> RoundLine.of(round, null)).toList();
    }

    @PostMapping
    @Allowed(CITY_OFFICER)
    @Operation(summary = "发起批次（与 Tasklist 的开始表单相同）")
    ResponseEntity<RoundLine> call(@AuthenticationPrincipal Actor who, @RequestBody RoundTerms terms) {
        Round round = calls.call(terms, who.userId());
        return ResponseEntity.created(URI.create("/api/staff/rounds/" + round.code()))
                .body(RoundLine.of(round, List.of()));
    }

    @GetMapping("/{code}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一个批次及各件申报的状态与结果（县级只见本县）")
    RoundLine one(@AuthenticationPrincipal Actor who, @PathVariable String code) {
        Round round = require(code);
        return RoundLine.of(round, cases.of(round, who));
    }

    @PutMapping("/{code}/dates")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "延后受理、推荐、评审或征求部门意见的截止日")
    RoundLine dates(@AuthenticationPrincipal Actor who, @PathVariable String code, @RequestBody Dates dates) {
        Round round = require(code);
        rounds.changeDates(
                round.id(),
                new RoundDates(
                        dates.applicationsCloseOn(),
                        dates.recommendationsCloseOn(),
                        dates.reviewsCloseOn(),
                        dates.consultationCloseOn()),
                dates.reason(),
                who.userId());
        return RoundLine.of(rounds.get(round.id()), null);
    }

    @PostMapping("/{code}/references")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "批次重新采用现有的基准值、引领值（reason 理由），未办结申报的得分随之重算")
    RoundLine reload(@AuthenticationPrincipal Actor who, @PathVariable String code, @RequestBody Reason why) {
        Round round = require(code);
        rounds.reloadReferences(round.id(), why.reason(), who.userId());
        return RoundLine.of(rounds.get(round.id()), null);
    }

    @PostMapping("/{code}/cancellation")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "取消批次，未办结的申报随之结束")
    RoundLine cancel(@AuthenticationPrincipal Actor who, @PathVariable String code, @RequestBody Reason why) {
        Round round = require(code);
        rounds.cancel(round.id(), why.reason(), who.userId());
        return RoundLine.of(rounds.get(round.id()), null);
    }

    @GetMapping("/{code}/papers")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一个批次的认定名单及增补（用 files/{sha256} 下载）")
    List<PaperView> papers(@PathVariable String code) {
        return papers.of(require(code).id()).stream().map(PaperView::of).toList();
    }

    @GetMapping("/{code}/attachments")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一个批次的附件与认定名单（县级只见认定名单）")
    List<FileView> attachments(@AuthenticationPrincipal Actor who, @PathVariable String code) {
        return gate.readable(attachments.of("ROUND", require(code).id()), who.userId(), who.groups()).stream()
                .map(FileView::of)
                .toList();
    }

    @PostMapping(path = "/{code}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "上传批次附件（如部门意见、盖章扫描件）")
    FileView attach(
            @AuthenticationPrincipal Actor who,
            @PathVariable String code,
            @RequestParam String kind,
            @RequestPart MultipartFile file)
            throws IOException {
        Round round = require(code);
        return Uploads.keep(
                file, (name, content) -> files.attachToRound(round.id(), kind, name, content, who.userId()));
    }

    /** The year's round that was not cancelled, else the newest cancelled one. */
    private Round require(String code) {
        return rounds.byCode(code)
                .or(() -> rounds.all().stream()
                        .filter(round -> round.code().equals(code))
                        .findFirst())
                .orElseThrow(() -> PortalException.notFound("批次"));
    }
}
