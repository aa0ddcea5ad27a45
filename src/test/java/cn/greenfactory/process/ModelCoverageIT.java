package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How much of each model the process tests have walked: at least nine nodes in ten. Runs last, over the history that
 * the other {@link ServiceTest} classes of the same build have left.
 */
@ServiceTest
@Order(Integer.MAX_VALUE)
class ModelCoverageIT {

    private static final double FLOOR = 0.9;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private WalkedFlows walkedFlows;

    @Test
    void nineNodesInTenOfEveryModelAreWalked() {
        Map<String, Double> coverage = new TreeMap<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Set<String> nodes = nodes(definition);
            Set<String> walked = walked(definition);
            Set<String> missed = new TreeSet<>(nodes);
            missed.removeAll(walked);
            double share = 1.0 - (double) missed.size() / nodes.size();
            coverage.put(definition.getKey(), share);
            System.out.printf("coverage %s: %.3f, not walked: %s%n", definition.getKey(), share, missed);
        }

        assertThat(coverage)
                .containsOnlyKeys(
                        "CertificationProcess",
                        "CertificationRoundProcess",
                        "ExpertReviewProcess",
                        "ObjectionProcess",
                        "PublicNoticeProcess",
                        "RemovalProcess",
                        "AnnualReportProcess",
                        "AnnualManagementProcess",
                        "IncidentProcess",
                        "SupportRequestProcess",
                        "ProvincialRecommendationProcess",
                        "InspectionProcess",
                        "ChangeDeclarationProcess")
                .allSatisfy((key, share) -> assertThat(share).as(key).isGreaterThanOrEqualTo(FLOOR));
    }

    /** An event-based gateway's flows are not counted: the engine goes to the event without taking one. */
    @Test
    void nineFlowsInTenOfEveryModelAreTaken() {
        Map<String, Double> coverage = new TreeMap<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Set<String> flows =
                    repository
                            .getBpmnModelInstance(definition.getId())
                            .getModelElementsByType(SequenceFlow.class)
                            .stream()
                            .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                            .map(SequenceFlow::getId)
                            .collect(Collectors.toSet());
            Set<String> missed = new TreeSet<>(flows);
            missed.removeAll(walkedFlows.taken());
            double share = 1.0 - (double) missed.size() / flows.size();
            coverage.put(definition.getKey(), share);
            System.out.printf("flow coverage %s: %.3f, not taken: %s%n", definition.getKey(), share, missed);
        }

        assertThat(coverage)
                .hasSize(13)
                .allSatisfy((key, share) -> assertThat(share).as(key).isGreaterThanOrEqualTo(FLOOR));
    }

    private Set<String> nodes(ProcessDefinition definition) {
        Collection<FlowNode> nodes =
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class);
        return nodes.stream().map(FlowNode::getId).collect(Collectors.toSet());
    }

    private Set<String> walked(ProcessDefinition definition) {
        return history.createHistoricActivityInstanceQuery().processDefinitionId(definition.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }
}
