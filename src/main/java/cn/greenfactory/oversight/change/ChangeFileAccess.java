package cn.greenfactory.oversight.change;

import cn.greenfactory.documents.FileAccess;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may read a declaration's files: the enterprise that declared it and the one that owns the factory now, the people
 * of the county where the factory now stands, the city's officials.
 */
@Component
class ChangeFileAccess implements FileAccess {

    private final ChangeStore store;
    private final Register register;

    ChangeFileAccess(ChangeStore store, Register register) {
        this.store = store;
        this.register = register;
    }

    @Override
    public boolean mayRead(String ownerKind, UUID ownerId, String kind, String userId, Set<String> groups) {
        Actor actor = new Actor(userId, groups);
        return ownerKind.equals(Changes.KIND)
                && store.find(ownerId)
                        .filter(change -> actor.sees(change.countyCode()) || owns(change, userId))
                        .isPresent();
    }

    private boolean owns(Change change, String userId) {
        UUID owner = register.factory(change.factoryId()).enterpriseId();
        return userId.equals(EnterpriseUser.of(change.enterpriseId())) || userId.equals(EnterpriseUser.of(owner));
    }
}
