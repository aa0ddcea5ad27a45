package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_IssueDecline: reads {@code caseId}; the county's paper 不予推荐通知 (Art. 8). */
@Component
class IssueDecline implements JavaDelegate {

    private final CaseEndings endings;

    IssueDecline(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.issueDecline(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
