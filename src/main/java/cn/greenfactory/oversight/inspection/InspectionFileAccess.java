package cn.greenfactory.oversight.inspection;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files of an inspection: for its county and the city. The enterprise reads those it handed in, by the portal. */
@Component
class InspectionFileAccess implements FileAccess {

    private final InspectionRows rows;
    private final Attachments attachments;

    InspectionFileAccess(InspectionRows rows, Attachments attachments) {
        this.rows = rows;
        this.attachments = attachments;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        return ownerKind.equals(InspectionDesk.KIND)
                && rows.find(ownerId)
                        .filter(each -> new Actor(userId, groups).sees(each.countyCode()) || handedIn(ownerId, userId))
                        .isPresent();
    }

    private boolean handedIn(UUID ownerId, String userId) {
        return EnterpriseUser.is(userId)
                && attachments.of(InspectionDesk.KIND, ownerId).stream()
                        .anyMatch(file -> file.attachedBy().equals(userId));
    }
}
