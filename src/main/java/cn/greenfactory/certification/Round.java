package cn.greenfactory.certification;

import java.time.Instant;
import java.util.UUID;

/**
 * One yearly round (第三条) as it stands.
 *
 * @param code what people and programs call it: the year
 * @param participants number of cases frozen by PROCEED, or null before
 * @param reviewMode null before reviewers were appointed
 * @param reviewsCompletedAt when no review was outstanding any more, or null
 */
public record Round(
        UUID id,
        String code,
        RoundStatus status,
        RoundTerms terms,
        RoundSettings settings,
        String openedBy,
        Instant openedAt,
        Integer participants,
        Instant recommendationsClosedAt,
        ReviewMode reviewMode,
        Instant reviewsCompletedAt,
        Instant closedAt,
        String closeReason) {

    /** Whether an application may still be started or handed in at {@code now}. */
    public boolean takesApplications(Instant now) {
        return status == RoundStatus.OPEN && now.isBefore(terms.applicationsCloseAt());
    }

    /** Whether counties may still recommend. */
    public boolean takesRecommendations() {
        return status == RoundStatus.OPEN || status == RoundStatus.COLLECTING;
    }

    /** @throws RoundStateException unless the round stands at one of {@code allowed} */
    void require(String act, RoundStatus... allowed) {
        for (RoundStatus each : allowed) {
            if (status == each) {
                return;
            }
        }
        throw new RoundStateException(this, act);
    }
}
