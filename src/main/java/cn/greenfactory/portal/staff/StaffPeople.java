package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_OFFICER;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.shared.CreditCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For whom experts and agencies work, so that nobody reviews his own firm (第九条). */
@RestController
@RequestMapping("/api/staff/people/{userId}")
@Tag(name = "工作人员")
class StaffPeople {

    private final ActorRecord actors;
    private final AuditTrail audit;

    StaffPeople(ActorRecord actors, AuditTrail audit) {
        this.actors = actors;
        this.audit = audit;
    }

    @PutMapping("/affiliations/{creditCode}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(CITY_OFFICER)
    @Transactional
    @Operation(summary = "登记专家或机构人员任职的单位（用于回避）")
    public void affiliate(
            @AuthenticationPrincipal Actor who, @PathVariable String userId, @PathVariable String creditCode) {
        CreditCode.problem(creditCode).ifPresent(problem -> {
            throw PortalException.field("creditCode", problem);
        });
        if (userId.length() > 64) {
            throw PortalException.field("userId", "用户名不能超过 64 个字符");
        }
        actors.affiliate(userId, creditCode);
        UUID person = UUID.nameUUIDFromBytes(userId.getBytes(StandardCharsets.UTF_8));
        Map<String, String> after = Map.of("userId", userId, "creditCode", creditCode);
        audit.write(who.userId(), "PersonAffiliated", "PERSON", person, null, after);
    }
}
