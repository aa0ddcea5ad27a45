package cn.greenfactory.portal;

import cn.greenfactory.oversight.inspection.Inspection;
import cn.greenfactory.oversight.inspection.Rectification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An inspection as the API shows it; what is null has not happened. */
public record InspectionView(
        UUID id,
        String number,
        UUID factoryId,
        String countyCode,
        String reason,
        LocalDate plannedOn,
        UUID leadId,
        Code state,
        Code kind,
        LocalDate inspectedOn,
        String findings,
        String measures,
        Code closedAs,
        String ground,
        String groundReason,
        Instant closedAt,
        List<Demand> rectifications) {

    /** One demand to rectify and its answer. */
    public record Demand(
            int round,
            String demands,
            LocalDate lastDay,
            String statement,
            Instant submittedAt,
            boolean expired,
            Code recheck,
            String recheckFindings) {

        static Demand of(Rectification r) {
            return new Demand(
                    r.round(),
                    r.demands(),
                    r.lastDay(),
                    r.statement(),
                    r.submittedAt(),
                    r.expiredAt() != null,
                    r.recheck() == null
                            ? null
                            : Code.of(r.recheck(), r.recheck().title()),
                    r.recheckFindings());
        }
    }

    /** As its county and the city see it. */
    public static InspectionView forStaff(Inspection i, List<Rectification> rectifications) {
        return of(i, i.reason(), i.leadId(), rectifications);
    }

    /** As the enterprise sees it: without why it was chosen and without a lead. */
    public static InspectionView forEnterprise(Inspection i, List<Rectification> rectifications) {
        return of(i, null, null, rectifications);
    }

    private static InspectionView of(Inspection i, String reason, UUID leadId, List<Rectification> rectifications) {
        return new InspectionView(
                i.id(),
                i.number(),
                i.factoryId(),
                i.countyCode(),
                reason,
                i.plannedOn(),
                leadId,
                Code.of(i.state(), i.state().title()),
                i.kind() == null ? null : Code.of(i.kind(), i.kind().title()),
                i.inspectedOn(),
                i.findings(),
                i.measures(),
                i.closedAs() == null ? null : Code.of(i.closedAs(), i.closedAs().title()),
                i.ground() == null ? null : i.ground().code(),
                i.groundReason(),
                i.closedAt(),
                rectifications.stream().map(Demand::of).toList());
    }
}
