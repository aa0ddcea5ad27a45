package cn.greenfactory.oversight.removal;

import cn.greenfactory.documents.Paper;
import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.documents.PaperOrder;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The removals that were announced, for anybody. */
@Service
public class PublicRemovals {

    private final RemovalRows rows;
    private final RemovalLocks dossiers;
    private final RemovalSubject subject;
    private final Papers papers;
    private final Units units;

    PublicRemovals(RemovalRows rows, RemovalLocks dossiers, RemovalSubject subject, Papers papers, Units units) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.subject = subject;
        this.papers = papers;
        this.units = units;
    }

    /** Newest first. */
    public List<PublicRemoval> all(Page page) {
        return rows.announced(page).stream().map(this::told).toList();
    }

    /** The announcement of a removal; empty if there is none, or it was not announced. */
    public Optional<Paper> announcement(UUID removalId) {
        return papers.find(PaperKind.REMOVAL_ANNOUNCEMENT, removalId, PaperOrder.ONLY);
    }

    private PublicRemoval told(Removal removal) {
        ListedFactory factory = subject.of(removal);
        return new PublicRemoval(
                removal.id(),
                removal.number(),
                factory.enterpriseName(),
                factory.factoryName(),
                units.name(factory.countyCode()),
                factory.certificateNo(),
                China.dayOf(removal.decidedAt()),
                dossiers.read(removal.id()).standingGrounds().stream()
                        .map(RemovalGround::ground)
                        .distinct()
                        .toList(),
                announcement(removal.id()).orElseThrow());
    }
}
