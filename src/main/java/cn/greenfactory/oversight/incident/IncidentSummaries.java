package cn.greenfactory.oversight.incident;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** An incident as JSON for task views and the staff: what is known, what follows, every version, how fast it went. */
@Service
public class IncidentSummaries {

    private final Incidents incidents;
    private final IncidentFiles files;
    private final Register register;
    private final Units units;
    private final ObjectMapper json;

    IncidentSummaries(Incidents incidents, IncidentFiles files, Register register, Units units, ObjectMapper json) {
        this.incidents = incidents;
        this.files = files;
        this.register = register;
        this.units = units;
        this.json = json;
    }

    /** Everything officials see. */
    public ObjectNode of(UUID incidentId) {
        Incident incident = incidents.get(incidentId);
        List<IncidentVersion> versions = incidents.versions(incidentId);
        ObjectNode view = json.createObjectNode();
        head(view, incident);
        IncidentVersion newest = versions.get(versions.size() - 1);
        facts(view, newest);
        duties(view, newest.conclusion());
        view.put("reportedAt", incident.reportedAt().toString());
        latencies(view.putObject("latency"), Latency.of(newest.facts(), incident.reportedAt()));
        ArrayNode history = view.putArray("versions");
        versions.forEach(each -> version(history.addObject(), each));
        acknowledged(view.putArray("acknowledgements"), newest.facts(), incidents.acknowledgements(incidentId));
        files(view.putArray("attachments"), incidentId);
        return view;
    }

    /** How long it took by the newest version of its facts. */
    public Latency latency(UUID incidentId) {
        return Latency.of(
                incidents.newest(incidentId).facts(), incidents.get(incidentId).reportedAt());
    }

    private void head(ObjectNode view, Incident incident) {
        Enterprise enterprise = register.enterprise(incident.enterpriseId());
        view.put("number", incident.number());
        view.put("enterprise", enterprise.name());
        view.put("creditCode", enterprise.creditCode().value());
        view.put(
                "factory",
                incident.factoryId() == null
                        ? null
                        : register.factory(incident.factoryId()).name());
        view.put("county", units.name(incident.countyCode()));
        view.put("channel", incident.channel().equals("COUNTY") ? "县级登记" : "企业报告");
        view.put("incidentState", incident.state().title());
        view.put("closureReason", incident.closureReason());
    }

    private static void facts(ObjectNode view, IncidentVersion version) {
        IncidentFacts facts = version.facts();
        view.put("incidentKind", facts.kind().title());
        view.put("occurredAt", facts.occurredAt().toString());
        view.put("knownAt", facts.knownAt().toString());
        view.put("deaths", facts.deaths());
        view.put("seriousInjuries", facts.seriousInjuries());
        view.put("directLossYuan", facts.directLossYuan());
        view.put("evacuated", facts.evacuated());
        view.put(
                "otherCriterion",
                facts.otherCriterionGrade() == null
                        ? null
                        : facts.otherCriterionGrade().title());
        view.put("trafficOrFire", facts.trafficOrFire() ? "是" : "否");
        view.put("description", facts.description());
        conclusion(view, version);
    }

    private static void conclusion(ObjectNode view, IncidentVersion version) {
        Conclusion conclusion = version.conclusion();
        Determination by = version.determination();
        view.put(
                "determination",
                by == null
                        ? null
                        : by.authority() + " " + by.documentNo() + "（" + by.determinedOn() + "）"
                                + by.grade().title());
        if (conclusion != null) {
            view.put("grade", conclusion.grade().title() + (conclusion.provisional() ? "（尚待主管部门认定）" : ""));
            view.put(
                    "blocksEntry",
                    conclusion.blocksEntry() == null
                            ? "等级待认定，是否影响申报由经办人判断（第五条（四））"
                            : conclusion.blocksEntry() ? "三年内不得申报（第五条（四））" : "不影响申报");
        }
    }

    /** What Arts. 13 and 14 asked for when it was concluded; they speak of factories on the list only. */
    private static void duties(ObjectNode view, Conclusion conclusion) {
        if (conclusion != null) {
            boolean reported = conclusion.reportToCity();
            boolean nobodys = conclusion.removalGround() && !reported;
            String none = "判定时没有名单内的工厂，不适用";
            view.put("reportToCity", reported ? "实时上报市局（第十三条）" : nobodys ? none + "（第十三条）" : "不需上报");
            String ground = (nobodys ? none : "构成移出情形") + "（第十四条（四））";
            view.put("removalGround", conclusion.removalGround() ? ground : "不构成移出情形");
        }
    }

    private static void version(ObjectNode view, IncidentVersion version) {
        view.put("version", version.version());
        view.put("actTitle", version.act().title());
        view.put("recordedAt", version.recordedAt().toString());
        view.put("recordedBy", EnterpriseUser.is(version.recordedBy()) ? "企业" : version.recordedBy());
        view.put("reason", version.reason());
        facts(view, version);
    }

    private static void latencies(ObjectNode view, Latency latency) {
        view.put("occurredToKnown", Latency.words(latency.occurredToKnown()));
        view.put("knownToReported", Latency.words(latency.knownToReported()));
        view.put("occurredToReported", Latency.words(latency.occurredToReported()));
    }

    private static void acknowledged(ArrayNode list, IncidentFacts facts, List<Acknowledgement> acknowledgements) {
        for (Acknowledgement each : acknowledgements) {
            AcknowledgementLatency took = AcknowledgementLatency.of(facts, each);
            boolean due = took == null;
            list.addObject()
                    .put("askedVersion", each.askedVersion())
                    .put("askedAt", each.askedAt().toString())
                    .put("acknowledgedAt", due ? null : each.acknowledgedAt().toString())
                    .put("askedToAcknowledged", due ? null : Latency.words(took.askedToAcknowledged()))
                    .put("occurredToAcknowledged", due ? null : Latency.words(took.occurredToAcknowledged()))
                    .put("knownToAcknowledged", due ? null : Latency.words(took.knownToAcknowledged()))
                    .put("acknowledgedBy", each.acknowledgedBy())
                    .put("note", each.note());
        }
    }

    private void files(ArrayNode list, UUID incidentId) {
        for (Attachment file : files.of(incidentId)) {
            list.addObject()
                    .put("kind", file.kind())
                    .put("kindTitle", file.kind())
                    .put("fileName", file.fileName())
                    .put("sha256", file.sha256())
                    .put("attachedAt", file.attachedAt().toString())
                    .put("link", "/api/staff/files/" + file.sha256());
        }
    }
}
