package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.oversight.learning.LevelRequirement;
import cn.greenfactory.oversight.learning.LevelRequirements;
import cn.greenfactory.oversight.learning.NewRequirement;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the province and the nation publicly demand of indicators, entered with its source (第十八条). */
@RestController
@RequestMapping("/api/staff/requirements")
@Tag(name = "工作人员")
class StaffRequirements {

    private final LevelRequirements requirements;

    StaffRequirements(LevelRequirements requirements) {
        this.requirements = requirements;
    }

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "省级、国家级指标要求及出处，新的在前")
    List<LevelRequirement> all() {
        return requirements.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "录入省级、国家级公开的指标要求（须写明出处）；不填 value、填写 reason 的，撤回同一行业和单位此前录入的要求")
    LevelRequirement enter(@AuthenticationPrincipal Actor who, @RequestBody NewRequirement asked) {
        return requirements.enter(asked, who.userId());
    }
}
