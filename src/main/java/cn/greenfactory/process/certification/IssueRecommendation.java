package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_IssueRecommendation: reads {@code caseId}; the county's paper 推荐文件 (Art. 8). */
@Component
class IssueRecommendation implements JavaDelegate {

    private final CaseEndings endings;

    IssueRecommendation(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.issueRecommendation(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
