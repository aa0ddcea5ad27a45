package cn.greenfactory.certification;

import cn.greenfactory.registry.Register;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Capacity;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Why somebody may not review a case: recused, of the applicant's house, author of its report, or an official who acted
 * on it or its round.
 */
@Component
class Conflicts {

    private static final Set<Capacity> OFFICIALS =
            Set.of(Capacity.COUNTY_REVIEWER, Capacity.COUNTY_HEAD, Capacity.CITY_OFFICER, Capacity.CITY_HEAD);

    private final Register register;
    private final ActorRecord actors;
    private final Trail trail;

    Conflicts(Register register, ActorRecord actors, Trail trail) {
        this.register = register;
        this.actors = actors;
        this.trail = trail;
    }

    /** The reason in Chinese, or empty if the person may review it. */
    Optional<String> of(Application application, String userId) {
        UUID caseId = application.id();
        if (actors.recused(caseId, userId)) {
            return Optional.of(userId + " 已回避");
        }
        String applicant =
                register.enterprise(application.enterpriseId()).creditCode().value();
        if (actors.worksFor(userId, applicant)) {
            return Optional.of(userId + " 与申请企业有任职关系");
        }
        if (reportAgency(caseId).filter(code -> actors.worksFor(userId, code)).isPresent()) {
            return Optional.of(userId + " 所在机构编制了本件自评价报告");
        }
        boolean official = OFFICIALS.stream()
                .anyMatch(capacity -> actors.acted(caseId, userId, capacity)
                        || actors.acted(application.roundId(), userId, capacity));
        if (official) {
            return Optional.of(userId + " 曾以官员身份办理本件或者本批次");
        }
        return Optional.empty();
    }

    private Optional<String> reportAgency(UUID caseId) {
        return trail.last(caseId, "Task_SubmitApplication")
                .map(act -> act.detail().path("reportAgency").asText(null))
                .filter(code -> !code.isBlank());
    }
}
