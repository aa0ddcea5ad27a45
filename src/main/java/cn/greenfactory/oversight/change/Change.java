package cn.greenfactory.oversight.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A declared change of a listed factory (第十五条) as it stands.
 *
 * @param enterpriseId whose the factory was when it was declared
 * @param countyCode the county whose people see it; follows the factory once a move is registered
 * @param before what the register said when it was declared
 * @param reportId the annual report it was declared in, else null
 * @param reassessment whether the bureau reassesses at all, as set when it was declared
 * @param reassess what the decision suggests, null before it was asked
 * @param verified what the county found, null before
 */
public record Change(
        UUID id,
        String number,
        UUID factoryId,
        UUID enterpriseId,
        String countyCode,
        ChangeKind kind,
        LocalDate effectiveOn,
        String explanation,
        boolean investmentOrMerger,
        ChangeDetails details,
        Before before,
        Channel channel,
        UUID reportId,
        String declaredBy,
        Instant declaredAt,
        boolean reassessment,
        ChangeStatus status,
        Boolean reassess,
        String suggestionReason,
        Boolean verified,
        String verifyOpinion,
        String verifiedBy,
        Instant verifiedAt,
        String registerRemark,
        String decidedBy,
        Instant decidedAt,
        ReassessOutcome reassessOutcome,
        String reassessOpinion,
        String reassessedBy,
        Instant reassessedAt,
        Instant reassessmentEndedAt,
        Instant endedAt,
        String endReason) {

    /** Names, place and owner as the register had them. */
    public record Before(
            String enterpriseName,
            String factoryName,
            String creditCode,
            String countyCode,
            String address,
            String industryCode) {}

    /** Whether it gives the factory's enterprise another name, or the factory to another enterprise. */
    boolean ofEnterprise() {
        return details.enterpriseName() != null || details.newOwner() != null;
    }

    /** Whether the county is to look at the factory anew: suggested, switched on, and the factory still there. */
    public boolean reassessmentDue() {
        return status == ChangeStatus.REGISTERED
                && reassessment
                && Boolean.TRUE.equals(reassess)
                && kind != ChangeKind.MERGED_INTO
                && reassessOutcome == null
                && reassessmentEndedAt == null;
    }
}
