package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.removal.RemovalHearing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** End listener of Boundary_DefenceExpired (Art. 14): no statement was given, the official goes on. */
@Component
class DefenceExpired implements ExecutionListener {

    private final RemovalHearing hearing;

    DefenceExpired(RemovalHearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        hearing.expire(RemovalProcess.REMOVAL_ID.idFrom(execution));
    }
}
