package cn.greenfactory.oversight.removal;

import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Removals as they are read; who may see which is asked before. */
@Service
public class Removals {

    private final RemovalRows rows;
    private final RemovalLocks dossiers;
    private final RemovalHistory history;

    Removals(RemovalRows rows, RemovalLocks dossiers, RemovalHistory history) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.history = history;
    }

    /** @throws RemovalException if there is none */
    public Removal get(UUID removalId) {
        return rows.get(removalId);
    }

    /** The removal with its grounds. */
    public RemovalDossier dossier(UUID removalId) {
        return dossiers.read(removalId);
    }

    /** Every step, oldest first. */
    public List<RemovalEntry> history(UUID removalId) {
        return history.of(removalId);
    }

    /** The factory's open removal. */
    public Optional<Removal> openOf(UUID factoryId) {
        return rows.unsettled(factoryId);
    }

    /** The open removals with a claim that rests on this report, incident or inspection. */
    public List<UUID> restingOn(UUID originId) {
        return rows.restingOn(originId);
    }

    /** Newest first. */
    public List<Removal> ofEnterprise(UUID enterpriseId, Page page) {
        return rows.ofEnterprise(enterpriseId, page);
    }

    /** What the official may see, the city's all, a county's its own; newest first. */
    public List<Removal> seenBy(Actor who, Page page) {
        return rows.seenBy(who, page);
    }
}
