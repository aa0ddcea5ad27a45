package cn.greenfactory.oversight.removal;

import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a removal: the enterprise's own, its county's, the city's; the announcement is everybody's. */
@Component
class RemovalFileAccess implements FileAccess {

    private record Parties(UUID enterpriseId, String countyCode) {}

    private final JdbcClient jdbc;

    RemovalFileAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        if (ownerKind.equals(RemovalFiles.ANNOUNCEMENT)) {
            return true;
        }
        return ownerKind.equals(RemovalFiles.OWNER)
                && jdbc.sql("SELECT enterprise_id, county_code FROM gf_removal WHERE id = :id")
                        .param("id", ownerId)
                        .query(Parties.class)
                        .optional()
                        .filter(each -> userId.equals(EnterpriseUser.of(each.enterpriseId()))
                                || new Actor(userId, groups).sees(each.countyCode()))
                        .isPresent();
    }
}
