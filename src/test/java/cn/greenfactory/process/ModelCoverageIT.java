package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/**
 * Every node and flow of every model is walked by the process tests, but for a few that are named here. Runs after the
 * {@link ServiceTest} classes of the same build, over what their services have left.
 */
class ModelCoverageIT {

    private static final int MODELS = 13;

    /**
     * Flows taken only when what an instance would wait for was recorded before it comes to wait, some of them between
     * two steps of one transaction; that they are asked for and answered is shown of every gateway by the model's rules.
     * And two that are there to be read: a rectification leaves its task by message or time, and closing the reviews
     * ends what it was decided in.
     */
    private static final Set<String> NOT_WALKED = Set.of(
            "Flow_CertificationDecided",
            "Flow_RoundDecided",
            "Flow_RoundNotOpen",
            "Flow_SupplementNoticeEnded",
            "Flow_ReviewsCompleted",
            "Flow_CloseReviews_OutstandingDecided",
            "EndEvent_OutstandingDecided",
            "Flow_Rectify_RecheckRectification");

    private final Walked walked = Walked.whole();

    @Test
    void everyNodeOfEveryModelIsWalked() {
        assertThat(missed("nodes", ModelCoverageIT::nodes, key -> walked.nodes().getOrDefault(key, Set.of())))
                .isSubsetOf(NOT_WALKED);
    }

    /** An event-based gateway's flows are not counted: the engine goes to the event without taking one. */
    @Test
    void everyFlowOfEveryModelIsTaken() {
        assertThat(missed("flows", ModelCoverageIT::flows, key -> walked.flows()))
                .isSubsetOf(NOT_WALKED);
    }

    private static Set<String> missed(
            String what, Function<BpmnModelInstance, Set<String>> all, Function<String, Set<String>> covered) {
        Map<String, BpmnModelInstance> models = models();
        assertThat(models).hasSize(MODELS);
        Set<String> everywhere = new TreeSet<>();
        models.forEach((key, model) -> {
            Set<String> ids = all.apply(model);
            Set<String> missed = new TreeSet<>(ids);
            missed.removeAll(covered.apply(key));
            everywhere.addAll(missed);
            double share = 1.0 - (double) missed.size() / ids.size();
            System.out.printf("coverage of %s' %s: %.3f, not walked: %s%n", key, what, share, missed);
        });
        return everywhere;
    }

    private static Map<String, BpmnModelInstance> models() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .collect(Collectors.toMap(
                            model -> model.getModelElementsByType(Process.class)
                                    .iterator()
                                    .next()
                                    .getId(),
                            Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> nodes(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
    }
}
