package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.GroundSource;
import cn.greenfactory.oversight.GroundSource.Evidence;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the claims of a removal rest on, from whichever part of the bureau's work they came. */
@Component
class ClaimEvidence {

    private final List<GroundSource> sources;

    ClaimEvidence(List<GroundSource> sources) {
        this.sources = sources;
    }

    Evidence of(RemovalGround claim) {
        return sources.stream()
                .flatMap(each -> each.evidence(claim.origin(), claim.originId()).stream())
                .findFirst()
                .orElseGet(() -> new Evidence(claim.origin().title(), List.of()));
    }
}
