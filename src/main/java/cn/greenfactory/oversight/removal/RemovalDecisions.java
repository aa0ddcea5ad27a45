package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.ClaimRefuted;
import cn.greenfactory.registry.FactoryChanged;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officer's proposal and the head's decision. 予以移出 leaves no discretion: where a ground stands the factory is
 * removed, and it is kept only when every ground was struck by a recorded finding (第十四条).
 */
@Service
public class RemovalDecisions {

    private final RemovalLocks locks;
    private final RemovalGroundRows grounds;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final RemovalSubject subject;
    private final Register register;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalDecisions(
            RemovalLocks locks,
            RemovalGroundRows grounds,
            RemovalSteps steps,
            RemovalHistory history,
            RemovalSubject subject,
            Register register,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.locks = locks;
        this.grounds = grounds;
        this.steps = steps;
        this.history = history;
        this.subject = subject;
        this.register = register;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A city officer proposes removal, with facts, clause and reason.
     *
     * @throws RemovalException unless a ground stands and the enterprise was heard
     */
    @Transactional
    public Removal propose(UUID removalId, String proposal, String who) {
        RemovalDossier dossier = locks.lockOpen(removalId, "提出移出建议");
        refuseUnlessRipe(dossier);
        if (!dossier.standing()) {
            throw RemovalException.notYet(dossier.removal(), "没有成立的情形，不能建议移出。");
        }
        String text = RemovalChecks.required("removalProposal", "移出建议", proposal);
        acts.by(
                who,
                Capacity.CITY_OFFICER,
                "Task_ProposeRemoval",
                "REMOVAL",
                removalId,
                dossier,
                Map.of("proposal", text));
        steps.proposed(removalId, text, who);
        history.add(removalId, RemovalStep.PROPOSED, text, who);
        return locks.read(removalId).removal();
    }

    /**
     * A city head, not the officer who proposed, decides.
     *
     * @throws RemovalException where the outcome does not follow from the grounds, or this head may not decide
     */
    @Transactional
    public Removal decide(UUID removalId, RemovalOutcome outcome, String opinion, String who) {
        RemovalDossier dossier = locks.lockOpen(removalId, "作出决定");
        refuseUnlessRipe(dossier);
        refuseUnlessItFollows(dossier, outcome);
        if (who.equals(dossier.removal().proposedBy())) {
            throw RemovalException.separated("本件移出建议由您提出，须由市局负责人中的其他人员决定。");
        }
        String text = RemovalChecks.required("removalOpinion", "决定意见", opinion);
        acts.by(
                who,
                Capacity.CITY_HEAD,
                "Task_DecideRemoval",
                "REMOVAL",
                removalId,
                dossier,
                Map.of("outcome", outcome, "opinion", text));
        if (outcome == RemovalOutcome.SEND_BACK) {
            grounds.verifyAgain(removalId);
            steps.withoutProposal(removalId);
            history.add(removalId, RemovalStep.SENT_BACK, outcome, text, who);
        } else {
            decided(dossier.removal(), outcome, text, who);
            refuted(dossier);
        }
        return locks.read(removalId).removal();
    }

    private void decided(Removal removal, RemovalOutcome outcome, String opinion, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        steps.decided(removal.id(), outcome, subject.levelOn(removal.factoryId(), China.dayOf(now)), opinion, who, now);
        history.add(removal.id(), RemovalStep.DECIDED, outcome, opinion, who);
        events.publishEvent(new FactoryChanged(removal.factoryId()));
    }

    private void refuted(RemovalDossier dossier) {
        dossier.grounds().stream()
                .filter(each -> each.live() && !each.standing())
                .map(each -> new ClaimRefuted(each.ground(), each.origin(), each.originId(), each.finding()))
                .forEach(events::publishEvent);
    }

    private void refuseUnlessItFollows(RemovalDossier dossier, RemovalOutcome outcome) {
        Removal removal = dossier.removal();
        if (outcome == RemovalOutcome.KEEP && dossier.standing()) {
            throw RemovalException.notYet(removal, "仍有成立的情形，依规定予以移出；每个情形都经核实不成立或者撤回，才能保留。");
        }
        if (outcome == RemovalOutcome.REMOVE && !dossier.standing()) {
            throw RemovalException.notYet(removal, "没有成立的情形，不能移出。");
        }
        if (outcome == RemovalOutcome.REMOVE && removal.proposal() == null) {
            throw RemovalException.notYet(removal, "市局经办尚未提出移出建议。");
        }
        if (outcome == RemovalOutcome.REMOVE && !register.listed(removal.factoryId(), China.dayOf(clock.instant()))) {
            throw RemovalException.notYet(removal, "工厂已不在名单。");
        }
        if (outcome == RemovalOutcome.SEND_BACK && dossier.grounds().stream().noneMatch(RemovalGround::live)) {
            throw RemovalException.notYet(removal, "所有情形都已撤回，没有可以重新核实的情形。");
        }
    }

    private static void refuseUnlessRipe(RemovalDossier dossier) {
        if (dossier.unverified()) {
            throw RemovalException.notYet(dossier.removal(), "还有情形未核实。");
        }
        if (dossier.hearingDue()) {
            throw RemovalException.notYet(dossier.removal(), "企业陈述期限未满。");
        }
    }
}
