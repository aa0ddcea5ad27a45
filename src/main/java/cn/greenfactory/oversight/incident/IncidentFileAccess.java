package cn.greenfactory.oversight.incident;

import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files of an incident: for its enterprise, its county and the city. */
@Component
class IncidentFileAccess implements FileAccess {

    private final IncidentStore store;

    IncidentFileAccess(IncidentStore store) {
        this.store = store;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        if (!ownerKind.equals(IncidentFiles.OWNER)) {
            return false;
        }
        Incident incident = store.get(ownerId);
        return userId.equals(EnterpriseUser.of(incident.enterpriseId()))
                || new Actor(userId, groups).sees(incident.countyCode());
    }
}
