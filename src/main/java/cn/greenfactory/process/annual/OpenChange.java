package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.security.Role;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_OpenChange (Art. 15): reads {@code changeId}, writes {@code changeNumber}, {@code factoryId},
 * {@code enterpriseId} and {@code countyCode} from the declaration, and lets its county and the city see the instance.
 */
@Component
class OpenChange implements JavaDelegate {

    private final Changes changes;
    private final Grants grants;

    OpenChange(Changes changes, Grants grants) {
        this.changes = changes;
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Change change = changes.get(ChangeDeclarationProcess.CHANGE_ID.idFrom(execution));
        ChangeDeclarationProcess.CHANGE_NUMBER.set(execution, change.number());
        ChangeDeclarationProcess.FACTORY_ID.set(execution, change.factoryId().toString());
        ChangeDeclarationProcess.ENTERPRISE_ID.set(
                execution, change.enterpriseId().toString());
        ChangeDeclarationProcess.COUNTY_CODE.set(execution, change.countyCode());
        List.of(
                        Role.countyReviewer(change.countyCode()),
                        Role.countyHead(change.countyCode()),
                        Role.CITY_OFFICER.id(),
                        Role.CITY_HEAD.id())
                .forEach(group -> grants.readInstance(group, execution.getProcessInstanceId()));
    }
}
