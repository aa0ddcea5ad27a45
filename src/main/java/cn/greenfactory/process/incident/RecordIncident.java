package cn.greenfactory.process.incident;

import cn.greenfactory.oversight.incident.Incident;
import cn.greenfactory.oversight.incident.IncidentReport;
import cn.greenfactory.oversight.incident.IncidentReports;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.common.StartForm;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Service_RecordIncident (Art. 13): whoever is signed in has filled in the start form, which is written down; otherwise
 * the service starts the process for an incident that stands in the books. Writes the ids, the county and the business
 * key, and lets county and city see the instance.
 */
@Component
class RecordIncident implements JavaDelegate {

    private final IncidentReports reports;
    private final Incidents incidents;
    private final StartForm start;
    private final Grants grants;
    private final IdentityService identity;

    RecordIncident(
            IncidentReports reports,
            Incidents incidents,
            StartForm start,
            Grants grants,
            @Lazy IdentityService identity) {
        this.reports = reports;
        this.incidents = incidents;
        this.start = start;
        this.grants = grants;
        this.identity = identity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean byForm = identity.getCurrentAuthentication() != null || !execution.hasVariable(name());
        Incident incident = byForm ? filledIn(execution) : incidents.get(incidentId(execution));
        start.clear(execution);
        IncidentProcess.INCIDENT_ID.set(execution, incident.id().toString());
        IncidentProcess.ENTERPRISE_ID.set(execution, incident.enterpriseId().toString());
        IncidentProcess.COUNTY_CODE.set(execution, incident.countyCode());
        if (incident.factoryId() != null) {
            IncidentProcess.FACTORY_ID.set(execution, incident.factoryId().toString());
        }
        execution.setProcessBusinessKey(incident.number());
        List.of(
                        Role.CITY_OFFICER.id(),
                        Role.CITY_HEAD.id(),
                        Role.countyReviewer(incident.countyCode()),
                        Role.countyHead(incident.countyCode()))
                .forEach(group -> grants.readInstance(group, execution.getProcessInstanceId()));
    }

    private Incident filledIn(DelegateExecution execution) {
        IncidentReport report = start.read(execution, IncidentReport.class, Set.of());
        String userId = start.startedBy(execution);
        return reports.record(report, new Actor(userId, start.groupsOf(userId)));
    }

    private static UUID incidentId(DelegateExecution execution) {
        return IncidentProcess.INCIDENT_ID.idFrom(execution);
    }

    private static String name() {
        return IncidentProcess.INCIDENT_ID.name();
    }
}
