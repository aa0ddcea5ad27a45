package cn.greenfactory.process.annual;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** End listener of Call_ChangeDeclaration (Art. 15): the report is again about itself, and no longer about the change. */
@Component
class ChangeSettled implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        execution.removeVariable(AnnualReportProcess.CHANGE_ID.name());
        execution.removeVariable(AnnualReportProcess.CHANGE_NUMBER.name());
    }
}
