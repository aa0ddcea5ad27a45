package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CAMUNDA_ADMIN;
import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;
import static cn.greenfactory.security.Role.PROCESS_ANALYST;

import cn.greenfactory.portal.Allowed;
import cn.greenfactory.security.Actor;
import cn.greenfactory.settings.SettingRow;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the guide leaves open (指南未规定): read as of a day, changed by a recorded act, never for what has started. */
@RestController
@RequestMapping("/api/staff/settings")
@Tag(name = "工作人员")
class StaffSettings {

    private final Settings settings;
    private final Clock clock;

    StaffSettings(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A decision of the bureau; {@code validFrom} left out means today. */
    record Change(String key, String value, LocalDate validFrom, String why) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD, CAMUNDA_ADMIN, PROCESS_ANALYST})
    @Operation(summary = "全部设置在某日（asOf，默认今天）的值")
    List<SettingRow> all(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        return settings.all(asOf == null ? today() : asOf);
    }

    @PutMapping
    @Allowed(CITY_OFFICER)
    @Operation(summary = "记录一项设置的新值、生效日与理由")
    List<SettingRow> put(@AuthenticationPrincipal Actor who, @RequestBody Change change) {
        LocalDate from = change.validFrom() == null ? today() : change.validFrom();
        settings.put(change.key(), change.value(), from, who.userId(), change.why());
        return settings.all(from);
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
