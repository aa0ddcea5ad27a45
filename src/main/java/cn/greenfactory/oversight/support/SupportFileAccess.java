package cn.greenfactory.oversight.support;

import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files of a request: for the enterprise that asks, its county and the city. */
@Component
class SupportFileAccess implements FileAccess {

    private final SupportRows rows;

    SupportFileAccess(SupportRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        return ownerKind.equals(SupportDesk.KIND)
                && rows.find(ownerId)
                        .filter(each -> userId.equals(EnterpriseUser.of(each.enterpriseId()))
                                || new Actor(userId, groups).sees(each.countyCode()))
                        .isPresent();
    }
}
