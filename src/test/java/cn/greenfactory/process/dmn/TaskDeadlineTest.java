package cn.greenfactory.process.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.shared.TaskDeadlines;
import cn.greenfactory.shared.TaskDeadlines.TaskDeadline;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskDeadlineTest {

    /** Every human task the catalogue names. */
    private static final List<String> TASKS = List.of(
            """
            Task_PrepareSelfEvaluation Task_SubmitApplication Task_ReviewAtCounty Task_SupplementMaterials
            Task_SignRecommendation Task_SignDecline Task_CollectRecommendations Task_AppointPanel
            Task_ScoreApplication Task_ReplaceExpert Task_ReseatPanel Task_SignPanelOpinion
            Task_DecideOutstandingReviews Task_ProposeList Task_ConsultDepartment Task_ReviewComprehensively
            Task_ApproveProposedList Task_ConfirmNoticeResult Task_DecideCertification Task_ConfirmInadmissible
            Task_RespondToObjection Task_VerifyObjection Task_DecideObjection Task_FillAnnualReport
            Task_RecordHigherForm Task_ReviewReportAtCounty Task_AssessOnSite Task_DecideOutstanding
            Task_VerifyChange Task_RegisterChange Task_AcknowledgeIncident Task_VerifyGrounds Task_StateDefence
            Task_ProposeRemoval Task_DecideRemoval Task_RecordInspection Task_Rectify Task_RecheckRectification
            Task_DecideException Task_RecordHigherResult Task_AnswerSupport Task_AnswerSupportAtCity
            Task_ReassessFactory"""
                    .split("\\s+"));

    private static final Set<String> GROUPS =
            Set.of("county-reviewer", "county-head", "city-officer", "city-head", "camunda-admin");

    private final TaskDeadlines deadlines = new TaskDeadlineTable(DecisionFixture.DECISIONS_OF_FILES);

    @Test
    void everyHumanTaskHasOneRowAtEveryLevel() {
        for (String task : TASKS) {
            for (String level : Arrays.asList(null, "CITY", "PROVINCE", "NATION")) {
                TaskDeadline deadline = deadlines.of(task, level);

                assertThat(GROUPS).as(task).contains(deadline.escalateTo());
                assertThat(deadline.remindBefore())
                        .as(task)
                        .isBetween(0, deadline.workdays() == null ? 0 : Math.max(0, deadline.workdays() - 1));
            }
        }
    }

    @Test
    void theTableHoldsNoOtherTask() {
        assertThat(Texts.firstColumn("TaskDeadline")).containsExactlyInAnyOrderElementsOf(TASKS);
        assertThat(Texts.allowed("TaskDeadline", "task")).containsExactlyInAnyOrderElementsOf(TASKS);
    }

    @Test
    void givesWorkdaysReminderAndGroup() {
        assertThat(deadlines.of("Task_ReviewAtCounty", null)).isEqualTo(new TaskDeadline(10, 2, "county-head"));
        assertThat(deadlines.of("Task_SupplementMaterials", null)).isEqualTo(new TaskDeadline(5, 2, "county-reviewer"));
        assertThat(deadlines.of("Task_AcknowledgeIncident", null)).isEqualTo(new TaskDeadline(0, 0, "city-head"));
        assertThat(deadlines.of("Task_SubmitApplication", null).workdays()).isNull();
    }

    @Test
    void aTaskWithoutARowIsRefused() {
        assertThatThrownBy(() -> deadlines.of("Task_Unheard", null))
                .isInstanceOf(DecisionRefusedException.class)
                .hasMessageContaining("（task）");
    }

    @Test
    void halfDaysWrittenByAnAnalystAreNoticed() {
        TaskDeadlines edited = new TaskDeadlineTable(
                Texts.decisionsWith("administration/task-deadline.dmn", "<text>10</text>", "<text>2.5</text>"));

        assertThatThrownBy(() -> edited.of("Task_ReviewAtCounty", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Task_ReviewAtCounty");
    }
}
