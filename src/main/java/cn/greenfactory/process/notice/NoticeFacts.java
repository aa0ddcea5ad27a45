package cn.greenfactory.process.notice;

import static cn.greenfactory.process.notice.ObjectionProcess.OBJECTION_ID;

import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.process.common.RecordedFacts;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of notices and objections ask. */
@Component
class NoticeFacts implements RecordedFacts {

    private final ObjectionHandling objections;

    NoticeFacts(ObjectionHandling objections) {
        this.objections = objections;
    }

    @Override
    public Map<String, Function<DelegateExecution, Object>> byGateway() {
        return Map.of(
                "Gateway_EnterpriseHeard", execution -> objections.enterpriseHeard(OBJECTION_ID.idFrom(execution)));
    }
}
