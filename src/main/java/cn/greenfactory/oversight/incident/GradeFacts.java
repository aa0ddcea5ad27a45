package cn.greenfactory.oversight.incident;

import cn.greenfactory.shared.Rows;

/** What the decision {@code IncidentGrade} is asked; field names are its inputs. */
public record GradeFacts(
        String kind,
        double deaths,
        double seriousInjuries,
        double directLossYuan,
        double evacuated,
        String otherCriterionGrade,
        boolean trafficOrFire,
        String determinedGrade) {

    static GradeFacts of(IncidentVersion version) {
        return of(version.facts(), version.determination());
    }

    /** @param by null where nothing is determined */
    static GradeFacts of(IncidentFacts facts, Determination by) {
        return new GradeFacts(
                facts.kind().name(),
                facts.deaths(),
                facts.seriousInjuries(),
                facts.directLossYuan().doubleValue(),
                facts.evacuated(),
                Rows.name(facts.otherCriterionGrade()),
                facts.trafficOrFire(),
                by == null ? null : by.grade().name());
    }
}
