package cn.greenfactory.oversight.removal;

import cn.greenfactory.documents.Paper;
import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a decision takes effect: register, decision paper, announcement, report upward. Each step once, however often. */
@Service
public class RemovalEffects {

    private final RemovalLocks locks;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final RemovalPapers papers;
    private final RemovalMessages messages;
    private final Register register;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalEffects(
            RemovalLocks locks,
            RemovalSteps steps,
            RemovalHistory history,
            RemovalPapers papers,
            RemovalMessages messages,
            Register register,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.locks = locks;
        this.steps = steps;
        this.history = history;
        this.papers = papers;
        this.messages = messages;
        this.register = register;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the factory off the list from the day of the decision; nothing if it left the list another way since. */
    @Transactional
    public void register(UUID removalId) {
        RemovalDossier dossier = locks.lock(removalId);
        Removal removal = dossier.removal();
        if (removal.state() != RemovalState.DECIDED) {
            return;
        }
        LocalDate on = China.dayOf(removal.decidedAt());
        register.record(RegisterEvent.removed(removal.factoryId(), on, removal.number()));
        steps.removed(removalId, clock.instant());
        written(removal, RemovalStep.REGISTERED, "自 " + on + " 起移出名单");
        String grounds = RemovalMessages.named(dossier.standingGrounds());
        events.publishEvent(new FactoryDelisted(removal.factoryId(), "移出名单（" + removal.number() + "）：" + grounds));
    }

    /** Whether the register has it. */
    public boolean registered(UUID removalId) {
        return locks.read(removalId).removal().state() == RemovalState.REMOVED;
    }

    /** The paper to the enterprise: facts, clause, reason, remedies, date of service. */
    @Transactional
    public void issueDecision(UUID removalId) {
        RemovalDossier dossier = locks.lock(removalId);
        Removal removal = dossier.removal();
        if (removal.decisionPaperId() != null) {
            return;
        }
        Paper paper = papers.decision(dossier);
        steps.issued(removalId, paper.id());
        written(removal, RemovalStep.ISSUED, paper.number());
        LocalDate on = China.dayOf(removal.decidedAt());
        messages.enterprise(
                removal,
                "RemovalDecided",
                RemovalMessages.named(dossier.standingGrounds()) + "。决定书：" + paper.number() + "，送达日期 "
                        + paper.datedOn(),
                on);
    }

    /** The announcement to everybody. */
    @Transactional
    public void announce(UUID removalId) {
        RemovalDossier dossier = locks.lock(removalId);
        if (dossier.removal().announcementPaperId() != null) {
            return;
        }
        Paper paper = papers.announcement(dossier);
        steps.announced(removalId, paper.id());
        written(dossier.removal(), RemovalStep.ANNOUNCED, paper.number());
        messages.officials(dossier.removal(), "RemovalDecided", RemovalMessages.named(dossier.standingGrounds()));
    }

    /** Whether the factory was on the province's or the nation's list when it was decided. */
    public boolean reportedUpward(UUID removalId) {
        return locks.read(removalId).removal().level() != Level.CITY;
    }

    /** Records that the removal of a provincial or national factory is reported upward, and tells the city to. */
    @Transactional
    public void reportUpward(UUID removalId) {
        Removal removal = locks.lock(removalId).removal();
        if (removal.reportedUpwardAt() == null) {
            steps.reportedUpward(removalId, clock.instant());
            String text = "该厂为" + removal.level().title() + "绿色工厂，移出情况上报上级主管部门";
            written(removal, RemovalStep.REPORTED_UPWARD, text);
            messages.city(removal, "RemovalDecided", text);
        }
    }

    /** The enterprise and its officials are told that it stays. */
    public void notifyKept(UUID removalId) {
        Removal removal = locks.read(removalId).removal();
        messages.enterprise(removal, "RemovalKept", removal.opinion(), China.dayOf(clock.instant()));
        messages.officials(removal, "RemovalKept", removal.opinion());
    }

    private void written(Removal removal, RemovalStep step, String text) {
        history.add(removal.id(), step, text, Acts.SYSTEM);
        acts.bySystem(step.name(), "REMOVAL", removal.id(), removal.state(), text);
    }
}
