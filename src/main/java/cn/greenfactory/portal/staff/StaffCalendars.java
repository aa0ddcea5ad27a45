package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.calendar.HolidayNotices;
import cn.greenfactory.calendar.ImportedNotice;
import cn.greenfactory.calendar.LoadedNotice;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The State Council's holiday notices: loaded versions, and the import of a new one, which moves running deadlines. */
@RestController
@RequestMapping("/api/staff/calendars")
@Tag(name = "工作人员")
class StaffCalendars {

    private final HolidayNotices notices;

    StaffCalendars(HolidayNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "已导入的放假安排，各年各版本")
    List<LoadedNotice> all() {
        return notices.loaded();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "导入放假安排（holiday-cn JSON 或 text/calendar；why 理由）")
    ImportedNotice json(@AuthenticationPrincipal Actor who, @RequestParam String why, @RequestBody String holidayCn) {
        return notices.importHolidayCn(holidayCn, who.userId(), why);
    }

    @PostMapping(consumes = "text/calendar")
    @Allowed(CITY_OFFICER)
    @Operation(summary = "导入放假安排（holiday-cn JSON 或 text/calendar；why 理由）")
    ImportedNotice calendar(
            @AuthenticationPrincipal Actor who, @RequestParam String why, @RequestBody String iCalendar) {
        return notices.importICalendar(iCalendar, who.userId(), why);
    }
}
