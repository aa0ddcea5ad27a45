package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.portal.Allowed;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.Timelines;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.China;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Factories that are or were on the list: how each stood on a day, and all that happened to it (第十条至第十五条). */
@RestController
@RequestMapping("/api/staff/factories")
@Tag(name = "工作人员")
class StaffFactories {

    private final Register register;
    private final Timelines timelines;
    private final SeenFactories seen;
    private final Units units;
    private final Clock clock;

    StaffFactories(Register register, Timelines timelines, SeenFactories seen, Units units, Clock clock) {
        this.register = register;
        this.timelines = timelines;
        this.seen = seen;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "某日（asOf，默认今天）的名单（all=true 含已移出、已承继的；县级只见本县；q、county 筛选）")
    List<FactoryLine> all(
            @AuthenticationPrincipal Actor who,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String county,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean all) {
        LocalDate day = asOf == null ? China.dayOf(clock.instant()) : asOf;
        return register.lines(day, q, county).stream()
                .filter(line -> all || line.listed())
                .filter(line -> who.sees(line.factory().countyCode()))
                .map(this::line)
                .toList();
    }

    @GetMapping("/{id}/timeline")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一个工厂的全部事项及其决定，按时间排列（县级只见现在本县的工厂）")
    List<TimelineEntry> timeline(@AuthenticationPrincipal Actor who, @PathVariable UUID id) {
        return timelines.of(seen.require(who, id).id());
    }

    private FactoryLine line(RegisterLine line) {
        String county = line.factory().countyCode();
        return FactoryLine.of(line, units.name(county));
    }
}
