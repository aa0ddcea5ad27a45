package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every decision of every process has rows that say who, when, what was shown, before and after; so has every act
 * beside the tasks. Runs after the {@link ServiceTest} classes of the same build, over what their services have left.
 */
class AuditCoverageIT {

    /** Acts before which there was nothing. */
    private static final List<String> BEGINNINGS = List.of(
            "Service_OpenReportYear",
            "ChangeDeclared",
            "IncidentReported",
            "Service_OpenInspection",
            "Service_OpenRecommendation",
            "SupportRequested");

    private final Walked walked = Walked.whole();

    @Test
    void everyDecisionIsAWholeRow() {
        assertThat(walked.decided()).hasSizeGreaterThan(30).allSatisfy((task, rows) -> assertThat(rows)
                .as("how often somebody completed " + task)
                .isPositive());
        assertThat(walked.notWhole()).isEmpty();
    }

    @Test
    void onlyWhatBeginsSomethingHasNoBefore() {
        assertThat(walked.withoutBefore()).isNotEmpty().isSubsetOf(BEGINNINGS);
    }
}
