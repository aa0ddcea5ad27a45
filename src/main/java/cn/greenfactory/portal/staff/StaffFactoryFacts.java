package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.oversight.removal.BusinessStatus;
import cn.greenfactory.oversight.removal.BusinessStatuses;
import cn.greenfactory.oversight.removal.HigherRemoval;
import cn.greenfactory.oversight.removal.HigherRemovals;
import cn.greenfactory.oversight.removal.StatusEntry;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.registry.Level;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What officials find out about a listed factory elsewhere: business status, higher lists (第十四条（三）、（五）). */
@RestController
@RequestMapping("/api/staff/factories/{factoryId}")
@Tag(name = "工作人员")
class StaffFactoryFacts {

    private final SeenRemovals seen;
    private final BusinessStatuses statuses;
    private final HigherRemovals higher;

    StaffFactoryFacts(SeenRemovals seen, BusinessStatuses statuses, HigherRemovals higher) {
        this.seen = seen;
        this.statuses = statuses;
        this.higher = higher;
    }

    /** A removal from a higher list; {@code level} is the level the factory keeps, CITY for none. */
    record Higher(String documentNo, Level level, LocalDate on) {}

    @GetMapping("/business-status")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一家工厂历次登记状态核查，新的在前（县级只见本县）")
    List<BusinessStatus> statuses(@AuthenticationPrincipal Actor who, @PathVariable UUID factoryId) {
        return statuses.of(seen.factory(who, factoryId).id());
    }

    @PostMapping("/business-status")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({CITY_OFFICER, COUNTY_REVIEWER})
    @Operation(summary = "记录登记状态核查（asOf 日期、evidence 依据）；符合第十四条（三）的提出移出情形，正常的撤回；重复登记返回首次的")
    BusinessStatus status(
            @AuthenticationPrincipal Actor who, @PathVariable UUID factoryId, @RequestBody StatusEntry entry) {
        return statuses.record(seen.factory(who, factoryId).id(), entry, who.userId());
    }

    @PostMapping("/higher-removals")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "登记被调出国家级、省级名单（documentNo 文号、level 调出后的级别、on 日期）；重复登记返回首次的")
    HigherRemoval higher(@AuthenticationPrincipal Actor who, @PathVariable UUID factoryId, @RequestBody Higher entry) {
        return higher.record(
                seen.factory(who, factoryId).id(), entry.documentNo(), entry.level(), entry.on(), who.userId());
    }
}
