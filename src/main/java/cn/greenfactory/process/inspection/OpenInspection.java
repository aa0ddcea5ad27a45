package cn.greenfactory.process.inspection;

import cn.greenfactory.oversight.inspection.Inspection;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.NewInspection;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.common.StartForm;
import cn.greenfactory.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_OpenInspection (Art. 4, 13): writes the inspection's row with its number, which becomes the business key; the
 * county is one of whoever starts it. What the form sent stands in our tables and is taken out of the engine again.
 */
@Component
class OpenInspection implements JavaDelegate {

    private final InspectionDesk desk;
    private final StartForm start;
    private final Grants grants;

    OpenInspection(InspectionDesk desk, StartForm start, Grants grants) {
        this.desk = desk;
        this.start = start;
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NewInspection asked = start.read(execution, NewInspection.class, Set.of());
        String who = start.startedBy(execution);
        Set<String> counties = start.groupsOf(who).stream()
                .map(Role.COUNTY_REVIEWER::countyOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Inspection inspection = desk.open(asked, who, counties);
        start.clear(execution);
        InspectionProcess.INSPECTION_ID.set(execution, inspection.id().toString());
        InspectionProcess.FACTORY_ID.set(execution, inspection.factoryId().toString());
        InspectionProcess.ENTERPRISE_ID.set(execution, inspection.enterpriseId().toString());
        InspectionProcess.COUNTY_CODE.set(execution, inspection.countyCode());
        execution.setProcessBusinessKey(inspection.number());
        List.of(
                        Role.countyReviewer(inspection.countyCode()),
                        Role.countyHead(inspection.countyCode()),
                        Role.CITY_OFFICER.id())
                .forEach(group -> grants.readInstance(group, execution.getProcessInstanceId()));
    }
}
