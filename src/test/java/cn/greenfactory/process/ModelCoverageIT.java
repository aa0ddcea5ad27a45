package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * How much of each model the process tests have walked: at least nine nodes in ten. Runs after the {@link ServiceTest}
 * classes of the same build, over what their services have left.
 */
class ModelCoverageIT {

    private static final double FLOOR = 0.9;
    private static final int MODELS = 13;

    private final Walked walked = Walked.whole();

    @Test
    void nineNodesInTenOfEveryModelAreWalked() {
        assertThat(coverage(
                        "nodes", ModelCoverageIT::nodes, key -> walked.nodes().getOrDefault(key, Set.of())))
                .hasSize(MODELS)
                .allSatisfy((key, share) -> assertThat(share).as(key).isGreaterThanOrEqualTo(FLOOR));
    }

    /** An event-based gateway's flows are not counted: the engine goes to the event without taking one. */
    @Test
    void nineFlowsInTenOfEveryModelAreTaken() {
        assertThat(coverage("flows", ModelCoverageIT::flows, key -> walked.flows()))
                .hasSize(MODELS)
                .allSatisfy((key, share) -> assertThat(share).as(key).isGreaterThanOrEqualTo(FLOOR));
    }

    private static Map<String, Double> coverage(
            String what, Function<BpmnModelInstance, Set<String>> all, Function<String, Set<String>> covered) {
        Map<String, Double> coverage = new TreeMap<>();
        models().forEach((key, model) -> {
            Set<String> ids = all.apply(model);
            Set<String> missed = new TreeSet<>(ids);
            missed.removeAll(covered.apply(key));
            double share = 1.0 - (double) missed.size() / ids.size();
            coverage.put(key, share);
            System.out.printf("coverage of %s' %s: %.3f, not walked: %s%n", key, what, share, missed);
        });
        return coverage;
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
