package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.annual.OutstandingReports;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportReopenings;
import cn.greenfactory.oversight.annual.ReportReviews;
import cn.greenfactory.oversight.annual.ReportSummaries;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One report for officials: read, urged by its county, given more time by the city (第十二条). */
@RestController
@RequestMapping("/api/staff/reports/{id}")
@Tag(name = "工作人员")
class StaffReports {

    private final Reports reports;
    private final ReportYears years;
    private final ReportSummaries summaries;
    private final ReportReviews reviews;
    private final OutstandingReports outstanding;
    private final ReportReopenings reopenings;
    private final ReportRowViews rows;
    private final Attachments attachments;
    private final FileGate gate;

    StaffReports(
            Reports reports,
            ReportYears years,
            ReportSummaries summaries,
            ReportReviews reviews,
            OutstandingReports outstanding,
            ReportReopenings reopenings,
            ReportRowViews rows,
            Attachments attachments,
            FileGate gate) {
        this.reports = reports;
        this.years = years;
        this.summaries = summaries;
        this.reviews = reviews;
        this.outstanding = outstanding;
        this.reopenings = reopenings;
        this.rows = rows;
        this.attachments = attachments;
        this.gate = gate;
    }

    /** A report; {@code summary} says nothing of a draft that was not handed in. */
    record Detail(ReportRowView report, ObjectNode summary) {}

    /** What is said to an enterprise that has not filed. */
    record Urging(String text) {}

    /** A later last day of this report, and why. */
    record Extension(LocalDate extendedTo, String reason) {}

    /** Why a report that was ended is taken up again. */
    record Reopening(String reason) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一份动态管理表：任务中所示的全部内容（县级只见本县）")
    Detail one(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        return detail(require(who, id));
    }

    @GetMapping("/attachments")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一份动态管理表已提交的附件")
    List<FileView> attachments(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        require(who, id);
        return gate.readable(attachments.of("REPORT", id), who.userId(), who.groups()).stream()
                .filter(Attachment::sealed)
                .map(FileView::of)
                .toList();
    }

    @PostMapping("/urging")
    @Allowed({COUNTY_REVIEWER, COUNTY_HEAD, CITY_OFFICER})
    @Operation(summary = "催报：提醒尚未提交的企业")
    Detail urge(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Urging urging) {
        Report report = require(who, id);
        reviews.urge(id, urging.text(), who.userId(), capacity(who, report));
        return detail(reports.get(id));
    }

    @PutMapping("/extension")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "延长一份动态管理表的填报截止日，并说明理由")
    Detail extend(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Extension extension) {
        require(who, id);
        outstanding.extendEarly(id, extension.extendedTo(), extension.reason(), who.userId());
        return detail(reports.get(id));
    }

    @PostMapping("/reopening")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "重新办理流程被管理员终止的动态管理表，并说明理由")
    Detail reopen(@AuthenticationPrincipal Actor who, @PathVariable UUID id, @RequestBody Reopening reopening) {
        require(who, id);
        reopenings.reopen(id, reopening.reason(), who.userId());
        return detail(reports.get(id));
    }

    private Detail detail(Report report) {
        return new Detail(rows.of(report, years.get(report.yearId())), summaries.of(report.id()));
    }

    private Report require(Actor who, UUID id) {
        return Seen.by(who, reports.find(id), Report::countyCode, "动态管理表");
    }

    private static Capacity capacity(Actor who, Report report) {
        if (who.groups().contains(cn.greenfactory.security.Role.countyReviewer(report.countyCode()))) {
            return Capacity.COUNTY_REVIEWER;
        }
        return who.counties().contains(report.countyCode()) ? Capacity.COUNTY_HEAD : Capacity.CITY_OFFICER;
    }
}
