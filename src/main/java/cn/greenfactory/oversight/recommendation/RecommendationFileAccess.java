package cn.greenfactory.oversight.recommendation;

import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.security.Actor;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files and paper of a recommendation: for the city, and the county of the factory. */
@Component
class RecommendationFileAccess implements FileAccess {

    private final RecommendationRows rows;

    RecommendationFileAccess(RecommendationRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        return ownerKind.equals(RecommendationDesk.KIND)
                && rows.find(ownerId)
                        .filter(each -> new Actor(userId, groups).sees(each.countyCode()))
                        .isPresent();
    }
}
