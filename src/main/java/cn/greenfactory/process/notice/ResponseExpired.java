package cn.greenfactory.process.notice;

import cn.greenfactory.notice.ObjectionHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** End listener of Boundary_ResponseExpired (Art. 10): the enterprise's days are over, the official goes on with what is there. */
@Component
class ResponseExpired implements ExecutionListener {

    private final ObjectionHandling objections;

    ResponseExpired(ObjectionHandling objections) {
        this.objections = objections;
    }

    @Override
    public void notify(DelegateExecution execution) {
        objections.expireResponse(ObjectionProcess.OBJECTION_ID.idFrom(execution));
    }
}
