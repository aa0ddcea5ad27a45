package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/** What an empty report may begin with: last year's raw inputs where it has usable ones, else the certified ones. */
@Component
class ReportPrefill {

    private final FormerFigures former;
    private final Register register;
    private final Evaluations evaluations;
    private final Editions editions;
    private final ObjectMapper json;

    ReportPrefill(
            FormerFigures former, Register register, Evaluations evaluations, Editions editions, ObjectMapper json) {
        this.former = former;
        this.register = register;
        this.evaluations = evaluations;
        this.editions = editions;
        this.json = json;
    }

    /** A draft that may be saved as it is; only what the year's edition asks for, and no answer of this year. */
    ObjectNode of(Report report, ReportYear year) {
        ObjectNode draft = json.createObjectNode();
        if (report.form() == null || report.form().higher()) {
            return draft;
        }
        Edition edition = editions.get(year.standardEdition());
        JsonNode source =
                former.lastYear(report).map(ReportVersions.Version::content).orElseGet(() -> certified(report));
        ObjectNode inputs = draft.putObject("inputs");
        source.path("inputs").properties().forEach(each -> {
            if (edition.input(each.getKey()).isPresent()) {
                inputs.set(each.getKey(), each.getValue());
            }
        });
        if (edition.input("statisticalYear").isPresent()) {
            inputs.put("statisticalYear", year.reportYear());
        }
        ObjectNode indicators = draft.putObject("indicators");
        KeyIndicators.of(edition).forEach(measure -> {
            JsonNode said = source.path("indicators").path(measure.code());
            ObjectNode kept = json.createObjectNode();
            for (String field : new String[] {"value", "notApplicable", "reason"}) {
                if (said.hasNonNull(field)) {
                    kept.set(field, said.get(field));
                }
            }
            if (!kept.isEmpty()) {
                indicators.set(measure.code(), kept);
            }
        });
        return draft;
    }

    private JsonNode certified(Report report) {
        return register.history(report.factoryId()).stream()
                .map(RegisterEntry::event)
                .filter(event -> event.kind() == RegisterEvent.Kind.CERTIFIED)
                .reduce((first, second) -> second)
                .map(RegisterEvent::caseId)
                .map(evaluations::draft)
                .orElseGet(json::createObjectNode);
    }
}
