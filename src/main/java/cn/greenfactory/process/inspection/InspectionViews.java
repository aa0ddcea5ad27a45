package cn.greenfactory.process.inspection;

import cn.greenfactory.notice.Leads;
import cn.greenfactory.oversight.inspection.Inspection;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.Rectification;
import cn.greenfactory.process.common.SubjectViews;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of an inspection: why, on which lead, what was found, each demand with its answer, files, deadline. */
@Component
class InspectionViews {

    private final InspectionDesk desk;
    private final Leads leads;
    private final SubjectViews views;

    InspectionViews(InspectionDesk desk, Leads leads, SubjectViews views) {
        this.desk = desk;
        this.leads = leads;
        this.views = views;
    }

    ObjectNode of(DelegateExecution execution) {
        Inspection inspection = desk.get(InspectionProcess.INSPECTION_ID.idFrom(execution));
        ObjectNode view = views.about(inspection.factoryId());
        view.put("number", inspection.number());
        view.put("reason", inspection.reason());
        view.put("plannedOn", inspection.plannedOn().toString());
        view.put("fromLead", inspection.leadId() == null ? "否" : "是");
        view.put(
                "leadFacts",
                Optional.ofNullable(inspection.leadId())
                        .flatMap(leads::find)
                        .map(Leads.Lead::facts)
                        .orElse(null));
        view.put("state", inspection.state().title());
        view.put("kind", inspection.kind() == null ? null : inspection.kind().title());
        view.put(
                "inspectedOn",
                inspection.inspectedOn() == null
                        ? null
                        : inspection.inspectedOn().toString());
        view.put("findings", inspection.findings());
        view.put("measures", inspection.measures());
        ArrayNode demands = view.putArray("rectifications");
        desk.rectifications(inspection.id()).forEach(each -> add(demands.addObject(), each));
        return views.complete(view, execution);
    }

    private static void add(ObjectNode row, Rectification each) {
        row.put("round", each.round());
        row.put("demands", each.demands());
        row.put("lastDay", each.lastDay().toString());
        row.put("submittedAt", text(each.submittedAt()));
        row.put("statement", each.statement());
        row.put("standing", standing(each));
        row.put("recheck", each.recheck() == null ? null : each.recheck().title());
        row.put("recheckFindings", each.recheckFindings());
    }

    private static String standing(Rectification each) {
        if (each.submittedAt() == null) {
            return each.expiredAt() == null ? "整改中" : "逾期未报送，视为未整改";
        }
        return each.expiredAt() == null ? "按期报送" : "逾期报送";
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
