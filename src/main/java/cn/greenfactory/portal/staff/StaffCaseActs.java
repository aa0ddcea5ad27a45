package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.CountyReviews;
import cn.greenfactory.certification.Panels;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What officials do to a case outside its tasks (第八条、第九条). */
@RestController
@RequestMapping("/api/staff/cases/{case}")
@Tag(name = "工作人员")
class StaffCaseActs {

    private final SeenCases seen;
    private final CountyReviews counties;
    private final Panels panels;

    StaffCaseActs(SeenCases seen, CountyReviews counties, Panels panels) {
        this.seen = seen;
        this.counties = counties;
        this.panels = panels;
    }

    /** Why the county did not finish in time. */
    record Explanation(String explanation) {}

    /** Who signs the panel's opinion from now on, and why. */
    record Leader(String leader, String reason) {}

    @PostMapping("/explanation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "县级对逾期未办结的申报作出说明，随即告知企业")
    void explain(
            @AuthenticationPrincipal Actor who,
            @PathVariable("case") String idOrNumber,
            @RequestBody Explanation explanation) {
        Application found = seen.require(who, idOrNumber);
        boolean head = who.groups().contains(COUNTY_HEAD.id() + "-" + found.countyCode());
        Capacity as = head ? Capacity.COUNTY_HEAD : Capacity.COUNTY_REVIEWER;
        counties.explainOverdue(found.id(), explanation.explanation(), who.userId(), as);
    }

    @PostMapping("/leader")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "评审组长不能签署时，由另一名组员接任（leader、reason）")
    void lead(@AuthenticationPrincipal Actor who, @PathVariable("case") String idOrNumber, @RequestBody Leader leader) {
        panels.changeLeader(seen.require(who, idOrNumber).id(), leader.leader(), leader.reason(), who.userId());
    }
}
