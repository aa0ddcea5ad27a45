package cn.greenfactory.certification;

import cn.greenfactory.evaluation.EvaluationTerms;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.NotApplicable;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens a draft: the round takes applications, the factory is the enterprise's, unlisted and free. */
@Component
class ApplicationStart {

    private final CaseRows cases;
    private final Register register;
    private final Units units;
    private final Evaluations evaluations;
    private final ActorRecord actors;
    private final Trail trail;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationStart(
            CaseRows cases,
            Register register,
            Units units,
            Evaluations evaluations,
            ActorRecord actors,
            Trail trail,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.register = register;
        this.units = units;
        this.evaluations = evaluations;
        this.actors = actors;
        this.trail = trail;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    UUID start(Round round, UUID enterpriseId, UUID factoryId, String countyCode) {
        if (!round.takesApplications(clock.instant())) {
            throw ApplicationRefusedException.closed(round.code());
        }
        units.require(countyCode);
        Enterprise enterprise = register.enterprise(enterpriseId);
        Factory factory = register.lockFactory(choose(enterprise, factoryId, countyCode));
        if (register.listed(factory.id(), China.dayOf(clock.instant()))) {
            throw ApplicationRefusedException.listed();
        }
        refuseWhileBarred(factory.id());
        if (cases.bound(factory.id())) {
            throw ApplicationRefusedException.open();
        }
        UUID caseId = UUID.randomUUID();
        try {
            cases.insert(caseId, round.id(), enterpriseId, factory.id(), countyCode, clock.instant());
        } catch (DuplicateKeyException e) {
            throw ApplicationRefusedException.open();
        }
        RoundTerms terms = round.terms();
        evaluations.terms(
                caseId,
                new EvaluationTerms(
                        terms.standardEdition(),
                        NotApplicable.valueOf(terms.notApplicable()),
                        Set.copyOf(terms.vetoItemsOn()),
                        null,
                        null,
                        round.settings().referencesAsOf()));
        actors.applicant(caseId, enterprise.creditCode().value());
        Application started = cases.find(caseId).orElseThrow();
        trail.onCase(
                started,
                "StartEvent_SelfEvaluationOpened",
                Applications.who(started),
                Capacity.ENTERPRISE,
                null,
                null,
                null);
        events.publishEvent(new ApplicationStarted(caseId, round.id(), enterpriseId, countyCode));
        return caseId;
    }

    /** None by default: whether a removed factory has to wait is the bureau's decision (指南未规定). */
    private void refuseWhileBarred(UUID factoryId) {
        LocalDate today = China.dayOf(clock.instant());
        int months = settings.number(SettingKey.REAPPLICATION_BAR_MONTHS, today);
        register.history(factoryId).stream()
                .map(RegisterEntry::event)
                .filter(event -> event.kind() == RegisterEvent.Kind.REMOVED)
                .map(event -> event.on().plusMonths(months))
                .filter(today::isBefore)
                .findFirst()
                .ifPresent(until -> {
                    throw ApplicationRefusedException.barred(until, months);
                });
    }

    private UUID choose(Enterprise enterprise, UUID factoryId, String countyCode) {
        List<Factory> factories = register.factoriesOf(enterprise.id());
        if (factoryId != null) {
            return factories.stream()
                    .map(Factory::id)
                    .filter(factoryId::equals)
                    .findFirst()
                    .orElseThrow(() -> ApplicationRefusedException.field("factoryId", "该工厂不属于本企业"));
        }
        if (factories.isEmpty()) {
            return register.addFactory(new NewFactory(
                    enterprise.id(), enterprise.name(), countyCode, enterprise.address(), enterprise.industryCode()));
        }
        if (factories.size() > 1) {
            throw ApplicationRefusedException.field("factoryId", "企业有多个工厂，请指明为哪一个申请");
        }
        return factories.get(0).id();
    }
}
