package cn.greenfactory.portal.staff;

import cn.greenfactory.certification.Round;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.portal.Code;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A round as officials see it.
 *
 * @param cases those the official may see; null in a list of rounds
 */
record RoundLine(
        UUID id,
        String code,
        Code status,
        RoundTerms terms,
        Integer participants,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        String closeReason,
        List<CaseLine> cases) {

    static RoundLine of(Round round, List<CaseLine> cases) {
        return new RoundLine(
                round.id(),
                round.code(),
                Code.of(round.status(), round.status().title()),
                round.terms(),
                round.participants(),
                round.openedBy(),
                round.openedAt(),
                round.closedAt(),
                round.closeReason(),
                cases);
    }
}
