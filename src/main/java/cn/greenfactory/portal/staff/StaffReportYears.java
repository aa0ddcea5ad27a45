package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.documents.Papers;
import cn.greenfactory.oversight.annual.AnnualSummaries;
import cn.greenfactory.oversight.annual.AnnualSummary;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.oversight.annual.YearTerms;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.Code;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.portal.PaperView;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reporting years: opened, extended, read with their reports, summed up (第十二条). */
@RestController
@RequestMapping("/api/staff/report-years")
@Tag(name = "工作人员")
class StaffReportYears {

    private final ReportYears years;
    private final Reports reports;
    private final ReportRowViews rows;
    private final AnnualSummaries summaries;
    private final Papers papers;

    StaffReportYears(
            ReportYears years, Reports reports, ReportRowViews rows, AnnualSummaries summaries, Papers papers) {
        this.years = years;
        this.reports = reports;
        this.rows = rows;
        this.summaries = summaries;
        this.papers = papers;
    }

    /** A year as officials see it. */
    record YearView(
            UUID id,
            int reportYear,
            LocalDate reportsCloseOn,
            int remindWorkdays,
            String standardEdition,
            int strongMovePercent,
            Code state,
            String openedBy,
            Instant openedAt,
            Instant closedAt,
            Instant settledAt,
            Instant endedAt) {

        static YearView of(ReportYear year) {
            return new YearView(
                    year.id(),
                    year.reportYear(),
                    year.reportsCloseOn(),
                    year.remindWorkdays(),
                    year.standardEdition(),
                    year.strongMovePercent(),
                    Code.of(year.state(), year.state().title()),
                    year.openedBy(),
                    year.openedAt(),
                    year.closedAt(),
                    year.settledAt(),
                    year.endedAt());
        }
    }

    /** A later last day for all, and why. */
    record Extension(LocalDate reportsCloseOn, String reason) {}

    /** The summary; its papers are there once it was issued. */
    record SummaryView(boolean issued, AnnualSummary summary, List<PaperView> papers) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "全部动态管理年度，新的在前")
    List<YearView> all() {
        return years.all().stream().map(YearView::of).toList();
    }

    @PostMapping
    @Allowed(CITY_OFFICER)
    @Operation(summary = "开启一个数据年度的动态管理表填报（与 Tasklist 的开始表单相同）；流程被管理员终止而尚未办结的年度，按原定设置继续办理")
    ResponseEntity<YearView> open(@AuthenticationPrincipal Actor who, @RequestBody YearTerms terms) {
        ReportYear year = years.request(terms, who.userId());
        return ResponseEntity.created(URI.create("/api/staff/report-years/" + year.reportYear()))
                .body(YearView.of(year));
    }

    @GetMapping("/{year}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一个动态管理年度")
    YearView one(@PathVariable int year) {
        return YearView.of(require(year));
    }

    @GetMapping("/{year}/reports")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一个年度的动态管理表（县级只见本县），分页；总数见响应头 X-Total-Count")
    ResponseEntity<List<ReportRowView>> reports(
            @AuthenticationPrincipal Actor who,
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Page.SIZE) int size) {
        Page asked = Pages.of(page, size);
        ReportYear found = require(year);
        List<Report> shown = reports.ofYear(found.id(), who, asked);
        return ResponseEntity.ok()
                .header(Pages.TOTAL, Long.toString(reports.count(found.id(), who)))
                .body(rows.of(shown, found));
    }

    @PutMapping("/{year}/extension")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "统一延长填报截止日，并说明理由")
    YearView extend(@AuthenticationPrincipal Actor who, @PathVariable int year, @RequestBody Extension extension) {
        return YearView.of(
                years.extend(require(year).id(), extension.reportsCloseOn(), extension.reason(), who.userId()));
    }

    @GetMapping("/{year}/summary")
    @Allowed({CITY_OFFICER, CITY_HEAD})
    @Operation(summary = "年度汇总：填报情况按县（市、区）和行业、关键指标；出具前为当前情况")
    SummaryView summary(@PathVariable int year) {
        ReportYear found = require(year);
        return new SummaryView(
                found.endedAt() != null,
                summaries.of(found.id()),
                papers.of(found.id()).stream().map(PaperView::of).toList());
    }

    private ReportYear require(int year) {
        return years.byYear(year).orElseThrow(() -> PortalException.notFound("动态管理年度"));
    }
}
