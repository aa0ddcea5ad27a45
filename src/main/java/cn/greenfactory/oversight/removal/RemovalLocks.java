package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.Register;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Locks what a removal touches in the one order: the factory, then the removal. */
@Component
class RemovalLocks {

    private final RemovalRows rows;
    private final RemovalGroundRows grounds;
    private final Register register;

    RemovalLocks(RemovalRows rows, RemovalGroundRows grounds, Register register) {
        this.rows = rows;
        this.grounds = grounds;
        this.register = register;
    }

    /** The removal as it is under the locks. */
    RemovalDossier lock(UUID removalId) {
        register.lockFactory(rows.get(removalId).factoryId());
        return read(rows.lock(removalId).id());
    }

    /** As {@link #lock}, for an act that needs an open removal. */
    RemovalDossier lockOpen(UUID removalId, String act) {
        RemovalDossier dossier = lock(removalId);
        if (dossier.removal().state() != RemovalState.OPEN) {
            throw RemovalException.state(dossier.removal(), act);
        }
        return dossier;
    }

    RemovalDossier read(UUID removalId) {
        return new RemovalDossier(rows.get(removalId), grounds.of(removalId));
    }
}
