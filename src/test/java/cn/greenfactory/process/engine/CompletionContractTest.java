package cn.greenfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import cn.greenfactory.process.model.Steps;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import cn.greenfactory.process.variables.Stem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a human task is completed with: as published, no more and no less, and the form sends nothing else. */
class CompletionContractTest {

    /** The catalogue's table of completions, published: outside programs complete tasks by it. */
    private static final Map<String, Set<String>> PUBLISHED = new HashMap<>();

    static {
        PUBLISHED.put(
                "Task_ReviewAtCounty",
                Set.of("countyOutcome", "countyOpinion", "indicatorCorrections", "supplementItems"));
        PUBLISHED.put("Task_SignRecommendation", Set.of("countySigned", "countyHeadOpinion", "documentNo"));
        PUBLISHED.put("Task_SignDecline", Set.of("countySigned", "countyHeadOpinion", "documentNo"));
        PUBLISHED.put(
                "Task_CollectRecommendations", Set.of("collectOutcome", "recommendationsCloseOn", "collectReason"));
        PUBLISHED.put("Task_AppointPanel", Set.of("reviewMode", "panelMembers", "panelLeader"));
        PUBLISHED.put(
                "Task_ScoreApplication",
                Set.of(
                        "expertRecused",
                        "recusalReason",
                        "expertScore",
                        "expertSupports",
                        "expertVetoFound",
                        "expertOpinion"));
        PUBLISHED.put("Task_ReplaceExpert", Set.of("replacement"));
        PUBLISHED.put("Task_ReseatPanel", Set.of("panelMembers", "panelLeader"));
        PUBLISHED.put("Task_SignPanelOpinion", Set.of("panelOpinion"));
        PUBLISHED.put("Task_DecideOutstandingReviews", Set.of("outstandingOutcome", "outstandingReason"));
        PUBLISHED.put("Task_ProposeList", Set.of("caseDecisions"));
        PUBLISHED.put("Task_ConsultDepartment", Set.of("consultations"));
        PUBLISHED.put("Task_ReviewComprehensively", Set.of("caseDecisions"));
        PUBLISHED.put("Task_ApproveProposedList", Set.of("listOutcome", "listOpinion"));
        PUBLISHED.put("Task_ConfirmNoticeResult", Set.of("noticeConfirmed", "noticeRemark"));
        PUBLISHED.put("Task_DecideCertification", Set.of("certificationDecisions"));
        PUBLISHED.put("Task_ConfirmInadmissible", Set.of("inadmissibleConfirmed", "inadmissibleReason"));
        PUBLISHED.put("Task_VerifyObjection", Set.of("objectionFindings"));
        PUBLISHED.put("Task_DecideObjection", Set.of("objectionOutcome", "objectionReply"));
        PUBLISHED.put("Task_VerifyGrounds", Set.of("groundFindings"));
        PUBLISHED.put("Task_ProposeRemoval", Set.of("removalProposal"));
        PUBLISHED.put("Task_DecideRemoval", Set.of("removalOutcome", "removalOpinion"));
        PUBLISHED.put("Task_StateDefence", Set.of());
        PUBLISHED.put("Task_VerifyChange", Set.of("changeVerified", "changeOpinion"));
        PUBLISHED.put("Task_RegisterChange", Set.of("registered", "registerRemark"));
        PUBLISHED.put("Task_ReassessFactory", Set.of("reassessOutcome", "reassessOpinion"));
        PUBLISHED.put(
                "Task_RecordInspection",
                Set.of(
                        "inspectionKind",
                        "inspectedOn",
                        "inspectionFindings",
                        "inspectionMeasures",
                        "inspectionOutcome",
                        "rectifyBy",
                        "inspectionGround",
                        "groundReason"));
        PUBLISHED.put(
                "Task_RecheckRectification",
                Set.of("recheckOutcome", "recheckFindings", "rectifyBy", "inspectionGround", "groundReason"));
        PUBLISHED.put("Task_DecideException", Set.of("exceptionApproved", "exceptionOpinion"));
        PUBLISHED.put(
                "Task_RecordHigherResult",
                Set.of("higherIncluded", "higherDocumentNo", "higherDocumentOn", "higherRemark"));
        PUBLISHED.put("Task_AnswerSupport", Set.of("supportOutcome", "supportAnswer", "forwardReason"));
        PUBLISHED.put("Task_AnswerSupportAtCity", Set.of("supportAnswer"));
        PUBLISHED.put("Task_AcknowledgeIncident", Set.of("acknowledgementNote"));
        PUBLISHED.put("Task_ReviewReportAtCounty", Set.of("reportOutcome", "reportOpinion"));
        PUBLISHED.put("Task_AssessOnSite", Set.of("siteFindings"));
        PUBLISHED.put("Task_DecideOutstanding", Set.of("outstandingDecision", "outstandingReason", "extendedTo"));
        List.of(
                        "Task_Rectify",
                        "Task_PrepareSelfEvaluation",
                        "Task_SubmitApplication",
                        "Task_SupplementMaterials",
                        "Task_RespondToObjection",
                        "Task_FillAnnualReport",
                        "Task_RecordHigherForm")
                .forEach(task -> PUBLISHED.put(task, Set.of()));
    }

    static Stream<String> tasks() {
        return Model.all().stream()
                .flatMap(each -> each.nodes("userTask").stream())
                .map(Node::id);
    }

    @Test
    void everyTaskIsPublished() {
        assertThat(tasks()).containsExactlyInAnyOrderElementsOf(PUBLISHED.keySet());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aTaskIsCompletedWithWhatIsPublished(String task) {
        assertThat(completedWith(task)).isEqualTo(PUBLISHED.get(task));
    }

    @Test
    void aFormSendsNothingElse() throws Exception {
        int checked = 0;
        for (Model model : Model.all()) {
            for (Node task : model.nodes("userTask")) {
                Path form = Model.PROCESSES.resolve(model.formOf(task.id()) + ".form");
                if (Files.exists(form)) {
                    assertThat(keys(new ObjectMapper().readTree(form.toFile())))
                            .as(form.toString())
                            .isNotEmpty()
                            .isSubsetOf(withVersion(completedWith(task.id())));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(8);
    }

    private static Set<String> completedWith(String task) {
        Class<?> type = Steps.bean(Stem.beanName(task)).orElseThrow();
        return Steps.instance(type.asSubclass(HumanTask.class)).completedWith().stream()
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> withVersion(Set<String> names) {
        Set<String> all = new TreeSet<>(names);
        all.add("viewVersion");
        return all;
    }

    /** Keys of the fields a person fills in, at every depth. */
    private static Set<String> keys(JsonNode component) {
        Set<String> keys = new TreeSet<>();
        if (component.hasNonNull("key") && !component.path("disabled").asBoolean()) {
            keys.add(component.get("key").asText());
        }
        StreamSupport.stream(component.path("components").spliterator(), false)
                .forEach(each -> keys.addAll(keys(each)));
        return keys;
    }
}
