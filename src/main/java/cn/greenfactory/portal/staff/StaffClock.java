package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CAMUNDA_ADMIN;
import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;
import static cn.greenfactory.security.Role.EXPERT;
import static cn.greenfactory.security.Role.PROCESS_ANALYST;
import static cn.greenfactory.security.Role.THIRD_PARTY;

import cn.greenfactory.calendar.ServiceClock;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.shared.China;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration's clock, moved forward by an administrator; outside the profile demo there is no such path. */
@RestController
@RequestMapping("/api/staff/clock")
@Profile("demo")
@Tag(name = "工作人员")
class StaffClock {

    private final ServiceClock clock;

    StaffClock(ServiceClock clock) {
        this.clock = clock;
    }

    /** An instant with its offset, e.g. {@code 2026-03-20T00:00:00+08:00}. */
    record Time(@NotNull(message = "请填写时间，如 2026-03-20T00:00:00+08:00") OffsetDateTime at) {}

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD, EXPERT, THIRD_PARTY, PROCESS_ANALYST, CAMUNDA_ADMIN
    })
    @Operation(summary = "演示时钟（仅 demo）")
    Time now() {
        return new Time(clock.instant().atZone(China.ZONE).toOffsetDateTime());
    }

    @PutMapping
    @Allowed(CAMUNDA_ADMIN)
    @Operation(summary = "拨动演示时钟，只能向前（仅 demo）")
    Time move(@Valid @RequestBody Time time) {
        clock.moveTo(time.at().toInstant());
        return now();
    }
}
