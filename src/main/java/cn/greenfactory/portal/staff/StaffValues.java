package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;

import cn.greenfactory.evaluation.ReferenceRow;
import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.security.Actor;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Base and lead values (基准值、引领值) as the bureau loads them, never overwritten (第六条). */
@RestController
@RequestMapping("/api/staff/values")
@Tag(name = "工作人员")
class StaffValues {

    private final ReferenceValues values;

    StaffValues(ReferenceValues values) {
        this.values = values;
    }

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "基准值、引领值的历次导入")
    List<ReferenceValues.Load> loads() {
        return values.loads();
    }

    @GetMapping("/{id}")
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD})
    @Operation(summary = "一次导入的各行数值")
    List<ReferenceRow> rows(@PathVariable UUID id) {
        return values.rows(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(CITY_OFFICER)
    @Operation(summary = "导入基准值、引领值（edition、source、values）")
    ReferenceValues.Load load(@AuthenticationPrincipal Actor who, @RequestBody JsonNode body) {
        return values.load(body, who.userId());
    }
}
