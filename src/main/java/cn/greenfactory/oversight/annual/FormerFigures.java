package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.Correction;
import cn.greenfactory.evaluation.Dossier;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a factory's figures were: in the report before, and when it was certified. */
@Component
class FormerFigures {

    private final ReportReads reports;
    private final ReportVersions versions;
    private final Register register;
    private final Evaluations evaluations;
    private final Editions editions;
    private final ObjectMapper json;

    FormerFigures(
            ReportReads reports,
            ReportVersions versions,
            Register register,
            Evaluations evaluations,
            Editions editions,
            ObjectMapper json) {
        this.reports = reports;
        this.versions = versions;
        this.register = register;
        this.evaluations = evaluations;
        this.editions = editions;
        this.json = json;
    }

    /** What was handed in last on the city's form of the year before, unless it is suspected to be false; else empty. */
    Optional<ReportVersions.Version> lastYear(Report report) {
        return reports.ofFactory(report.factoryId()).stream()
                .filter(each -> each.reportYear() == report.reportYear() - 1 && each.submitted())
                .filter(each -> each.form() == ReportForm.CITY && !each.suspected())
                .findFirst()
                .flatMap(each -> versions.last(each.id()));
    }

    Figures read(JsonNode figures) {
        try {
            return json.treeToValue(figures, Figures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report's figures cannot be read", e);
        }
    }

    /** The values the factory was certified with, corrections included; null where its case has no evaluation here. */
    Figures certified(UUID factoryId) {
        return register.history(factoryId).stream()
                .map(RegisterEntry::event)
                .filter(event -> event.kind() == RegisterEvent.Kind.CERTIFIED)
                .reduce((first, second) -> second)
                .map(RegisterEvent::caseId)
                .filter(caseId -> !evaluations.draft(caseId).isEmpty())
                .map(this::ofCase)
                .orElse(null);
    }

    private Figures ofCase(UUID caseId) {
        Dossier dossier = evaluations.dossier(caseId);
        Edition edition = editions.get(dossier.edition());
        Derivation derivation = new Derivation(edition, dossier.inputs());
        Map<String, Double> corrected = new TreeMap<>();
        evaluations.corrections(caseId).stream()
                .filter(each -> !each.share())
                .forEach((Correction each) -> corrected.put(each.indicator(), each.value()));
        Map<String, Figures.Figure> measures = new TreeMap<>();
        KeyIndicators.of(edition).forEach(measure -> {
            Figures.Figure self = figure(measure, dossier, derivation);
            Double value = corrected.getOrDefault(measure.code(), self.value());
            measures.put(measure.code(), new Figures.Figure(value, self.unit(), self.notApplicable(), self.note()));
        });
        return new Figures(edition.edition(), dossier.inputs().numbers(), measures);
    }

    private static Figures.Figure figure(Edition.Measure measure, Dossier dossier, Derivation derivation) {
        Dossier.Indicator said = dossier.indicator(measure.code());
        if (said.notApplicable() || !Boolean.TRUE.equals(derivation.applies(measure))) {
            return new Figures.Figure(null, measure.unit(), said.notApplicable(), said.reason());
        }
        if (measure.formula() == null) {
            return new Figures.Figure(said.value(), measure.unit(), false, null);
        }
        Derivation.Result result = derivation.compute(measure);
        return new Figures.Figure(result.value(), result.unit(), false, result.note());
    }
}
