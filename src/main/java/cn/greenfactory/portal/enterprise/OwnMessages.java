package cn.greenfactory.portal.enterprise;

import cn.greenfactory.portal.Pages;
import cn.greenfactory.shared.InboxMessage;
import cn.greenfactory.shared.Inboxes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the enterprise was told, with reasons and remedies; fetching it serves it (送达). */
@RestController
@RequestMapping("/api/enterprise/messages")
@Tag(name = "企业")
class OwnMessages {

    private final Inboxes inboxes;

    OwnMessages(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @GetMapping
    @Operation(summary = "告知本企业的消息，新的在前，分页；readAt 为首次读取时间，即送达时间")
    List<InboxMessage> all(@AuthenticationPrincipal UUID enterpriseId, @RequestParam(defaultValue = "0") int page) {
        return inboxes.read(OwnCases.userId(enterpriseId), Pages.of(page));
    }
}
