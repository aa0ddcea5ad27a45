package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.security.Role;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_NumberApplication: reads {@code caseId}, writes {@code applicationNumber} and the business key. From here on
 * the county chosen and the city may see the instance.
 */
@Component
class NumberApplication implements JavaDelegate {

    private final Applications applications;
    private final Grants grants;

    NumberApplication(Applications applications, Grants grants) {
        this.applications = applications;
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = applications.giveNumber(CertificationProcess.CASE_ID.idFrom(execution));
        CertificationProcess.APPLICATION_NUMBER.set(execution, number);
        execution.setProcessBusinessKey(number);
        String county = CertificationProcess.COUNTY_CODE.from(execution);
        List.of(Role.countyReviewer(county), Role.countyHead(county), Role.CITY_OFFICER.id(), Role.CITY_HEAD.id())
                .forEach(group -> grants.readInstance(group, execution.getProcessInstanceId()));
    }
}
