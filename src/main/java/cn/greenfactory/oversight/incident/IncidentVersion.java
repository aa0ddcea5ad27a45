package cn.greenfactory.oversight.incident;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of an incident's facts and what followed from it; never changed once concluded.
 *
 * @param determination what the authority determined with this version, or before it where no figure has changed since;
 *     else null
 * @param standingGrade an earlier determination that later figures put in doubt: until a new one the grade does not
 *     fall below it
 * @param reason why it was corrected or determined; null for the report itself
 * @param conclusion null until both decisions were asked
 */
public record IncidentVersion(
        UUID incidentId,
        int version,
        Act act,
        IncidentFacts facts,
        Determination determination,
        Grade standingGrade,
        String reason,
        Instant recordedAt,
        String recordedBy,
        Conclusion conclusion) {

    /** What made the version. */
    public enum Act {
        REPORTED("报告"),
        CORRECTED("更正、补报"),
        DETERMINED("登记认定");

        private final String title;

        Act(String title) {
            this.title = title;
        }

        /** The Chinese name people see. */
        public String title() {
            return title;
        }
    }

    static IncidentVersion reported(UUID incidentId, IncidentFacts facts, Instant at, String who) {
        return new IncidentVersion(incidentId, 1, Act.REPORTED, facts, null, null, null, at, who, null);
    }

    /** The next version with these facts; with another figure, what was determined so far is in doubt. */
    IncidentVersion corrected(IncidentFacts later, String why, Instant at, String who) {
        boolean stands = determination == null || sameFigures(later);
        Determination by = stands ? determination : null;
        Grade standing = stands ? standingGrade : determination.grade();
        return new IncidentVersion(incidentId, version + 1, Act.CORRECTED, later, by, standing, why, at, who, null);
    }

    /** Whether nothing differs that the grade is computed from. */
    boolean sameFigures(IncidentFacts later) {
        return GradeFacts.of(facts, null).equals(GradeFacts.of(later, null));
    }

    /** The next version: the same facts, the grade determined. */
    IncidentVersion determined(Determination by, String why, Instant at, String who) {
        return new IncidentVersion(incidentId, version + 1, Act.DETERMINED, facts, by, null, why, at, who, null);
    }
}
