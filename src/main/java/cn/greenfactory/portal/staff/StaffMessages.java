package cn.greenfactory.portal.staff;

import static cn.greenfactory.security.Role.CITY_HEAD;
import static cn.greenfactory.security.Role.CITY_OFFICER;
import static cn.greenfactory.security.Role.COUNTY_HEAD;
import static cn.greenfactory.security.Role.COUNTY_REVIEWER;
import static cn.greenfactory.security.Role.EXPERT;
import static cn.greenfactory.security.Role.THIRD_PARTY;

import cn.greenfactory.portal.Allowed;
import cn.greenfactory.portal.Pages;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.InboxMessage;
import cn.greenfactory.shared.Inboxes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person was told, alone or as one of a group: reports to the county, reminders, escalations, results. */
@RestController
@RequestMapping("/api/staff/messages")
@Tag(name = "工作人员")
class StaffMessages {

    private final Inboxes inboxes;

    StaffMessages(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @GetMapping
    @Allowed({CITY_OFFICER, CITY_HEAD, COUNTY_REVIEWER, COUNTY_HEAD, EXPERT, THIRD_PARTY})
    @Operation(summary = "告知本人和本人所在岗位的消息，新的在前，分页")
    List<InboxMessage> all(@AuthenticationPrincipal Actor who, @RequestParam(defaultValue = "0") int page) {
        Set<String> recipients = new TreeSet<>(who.groups());
        recipients.add(who.userId());
        return inboxes.look(recipients, Pages.of(page));
    }
}
