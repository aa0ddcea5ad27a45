package cn.greenfactory.oversight.removal;

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

    /** Oldest first. */
    public List<Removal> ofEnterprise(UUID enterpriseId) {
        return rows.ofEnterprise(enterpriseId);
    }

    /**
     * Oldest first.
     *
     * @param countyCode null for all
     */
    public List<Removal> list(String countyCode) {
        return rows.list(countyCode);
    }
}
