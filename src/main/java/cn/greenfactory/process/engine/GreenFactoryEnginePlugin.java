package cn.greenfactory.process.engine;

import cn.greenfactory.process.common.WaitSweeper;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of the engine cannot be said in {@code application.yaml}. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class GreenFactoryEnginePlugin extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;
    private final MeterRegistry meters;

    GreenFactoryEnginePlugin(BeanFactory beans, MeterRegistry meters) {
        this.beans = beans;
        this.meters = meters;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressionManager(new ModelBeans(beans)));
        engine.setCustomSessionFactories(List.of(Rights.FACTORY));
        engine.setCustomPreDeployers(List.of(new DeploymentGuard()));
        engine.setCustomHistoryLevels(List.of(new FullHistoryWithoutBallast()));
        engine.setCustomIncidentHandlers(List.of(
                new AlarmingIncidentHandler(Incident.FAILED_JOB_HANDLER_TYPE, meters),
                new AlarmingIncidentHandler(WaitSweeper.INCIDENT, meters)));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new ClicksApart()));
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new WholeInstancesOnly()));
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new OwnTaskRelease()));
        engine.setFailedJobRetryTimeCycle(RetryCycles.STANDARD);
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new ModelParseListener(beans));
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
