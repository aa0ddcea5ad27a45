package cn.greenfactory.oversight.learning;

import cn.greenfactory.evaluation.Dossier;
import cn.greenfactory.evaluation.EvaluationStateException;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.ScoredRow;
import cn.greenfactory.evaluation.Scoring;
import cn.greenfactory.evaluation.standard.Direction;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The evaluation a factory was certified on, with the values as officials corrected them. */
@Component
@Order(2)
class CertifiedFigures implements FigureSource {

    private final Register register;
    private final Evaluations evaluations;

    CertifiedFigures(Register register, Evaluations evaluations) {
        this.register = register;
        this.evaluations = evaluations;
    }

    @Override
    public List<FactoryFigures> of(ListedFactory factory) {
        return register.history(factory.factoryId()).stream()
                .map(RegisterEntry::event)
                .filter(event -> event.kind() == RegisterEvent.Kind.CERTIFIED && event.caseId() != null)
                .map(event -> figures(factory, event.caseId()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FactoryFigures> figures(ListedFactory factory, UUID caseId) {
        try {
            Dossier dossier = evaluations.dossier(caseId);
            Double year = dossier.inputs().numbers().get("statisticalYear");
            if (year == null) {
                return Optional.empty();
            }
            Scoring scoring = evaluations.score(caseId);
            return Optional.of(new FactoryFigures(
                    factory.factoryId(),
                    factory.industryCode(),
                    year.intValue(),
                    scoring.edition(),
                    "认定时核定的自评价",
                    dossier.inputs().numbers().get("energyTce"),
                    scoring.rows().stream()
                            .map(CertifiedFigures::value)
                            .flatMap(Optional::stream)
                            .toList()));
        } catch (EvaluationStateException noEvaluation) {
            return Optional.empty();
        }
    }

    private static Optional<FactoryFigures.Value> value(ScoredRow row) {
        Double value = row.correctedValue() == null ? row.selfValue() : row.correctedValue();
        boolean measured = row.indicator() != null
                && row.direction() != null
                && Direction.valueOf(row.direction()).measured();
        return measured && value != null && !row.notApplicable()
                ? Optional.of(new FactoryFigures.Value(row.indicator(), row.unit(), value))
                : Optional.empty();
    }
}
