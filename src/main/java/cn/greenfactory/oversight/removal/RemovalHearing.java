package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.EnterpriseUser;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enterprise is heard before a removal is proposed: once on every ground that was found true. Whom the head's
 * written reason spares the hearing, nobody is heard. Whoever buys the factory meanwhile is heard itself. Its length is
 * the bureau's practice (指南未规定).
 */
@Service
public class RemovalHearing {

    private final RemovalLocks locks;
    private final RemovalGroundRows grounds;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final DefencePeriod period;
    private final RemovalMessages messages;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    RemovalHearing(
            RemovalLocks locks,
            RemovalGroundRows grounds,
            RemovalSteps steps,
            RemovalHistory history,
            DefencePeriod period,
            RemovalMessages messages,
            Acts acts,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.grounds = grounds;
        this.steps = steps;
        this.history = history;
        this.period = period;
        this.messages = messages;
        this.acts = acts;
        this.events = events;
    }

    /** Whether the enterprise is still to be heard. */
    public boolean due(UUID removalId) {
        return locks.read(removalId).hearingDue();
    }

    /** The last day for the statement; empty when none is awaited. */
    public Optional<LocalDate> lastDay(UUID removalId) {
        return due(removalId) ? period.lastDay(removalId) : Optional.empty();
    }

    /**
     * Opens the days for the statement and tells the enterprise, if it is to be heard.
     *
     * @throws cn.greenfactory.calendar.CalendarHorizonException if they enter a year that is not loaded
     */
    void openIfDue(RemovalDossier dossier, boolean anew) {
        if (dossier.hearingDue() && period.open(dossier.removal(), anew)) {
            tell(dossier);
        }
    }

    /** The same where a fact must not be refused: beyond the calendar the days wait for it. */
    void openOrWaitIfDue(RemovalDossier dossier) {
        if (dossier.hearingDue() && period.openOrWait(dossier.removal(), false)) {
            tell(dossier);
        }
    }

    /** Lets the days begin that waited for the calendar, and tells the enterprise. */
    void beginIfDue(RemovalDossier dossier) {
        if (dossier.hearingDue() && period.begin(dossier.removal().id())) {
            tell(dossier);
        }
    }

    /**
     * The city head decides with a written reason that nobody is heard, before the enterprise was asked.
     *
     * @throws RemovalException if the enterprise was already asked or heard, or the reason is missing
     */
    @Transactional
    public Removal waive(UUID removalId, String reason, String who) {
        RemovalDossier dossier = locks.lockOpen(removalId, "决定不听取陈述");
        if (dossier.removal().defenceWaiver() != null || dossier.enterpriseTold()) {
            throw RemovalException.notYet(dossier.removal(), "已告知企业陈述或者已有决定，不能再决定不听取陈述。");
        }
        String why = RemovalChecks.required("reason", "不听取陈述的理由", reason);
        acts.by(who, Capacity.CITY_HEAD, "WaiveDefence", "REMOVAL", removalId, dossier, Map.of("reason", why));
        steps.waived(removalId, why, who);
        history.add(removalId, RemovalStep.WAIVED, why, who);
        events.publishEvent(new RemovalChanged(removalId));
        return locks.read(removalId).removal();
    }

    /**
     * Another enterprise has the factory: neither what the former one said or let pass nor what spared that one the
     * hearing counts against it. It has all the days, and what was proposed before it was heard falls.
     */
    void ofAnother(Removal removal) {
        grounds.unheard(removal.id());
        steps.withoutProposal(removal.id());
        withoutWaiver(removal, "工厂已变更所属企业");
        period.close(removal.id());
        openOrWaitIfDue(locks.read(removal.id()));
    }

    /** A waiver covers what the head had before it; the head is told of what came since, while it may still waive. */
    void withoutWaiver(Removal removal, String news) {
        if (removal.defenceWaiver() != null) {
            steps.withoutWaiver(removal.id());
            String text = "因" + news + "，原决定不再适用。原理由：" + removal.defenceWaiver();
            history.add(removal.id(), RemovalStep.WAIVER_LAPSED, text, Acts.SYSTEM);
            acts.bySystem(RemovalStep.WAIVER_LAPSED.name(), "REMOVAL", removal.id(), removal, Map.of("reason", news));
            if (!due(removal.id())) {
                messages.head(removal, "DefenceWaiverLapsed", news);
            }
        }
    }

    /**
     * The enterprise's statement; the same one again returns the first result.
     *
     * @throws RemovalException if it is about another enterprise, or none is awaited (any more)
     */
    @Transactional
    public Removal state(UUID removalId, UUID enterpriseId, String statement) {
        RemovalDossier dossier = locks.lock(removalId);
        if (!dossier.removal().enterpriseId().equals(enterpriseId)) {
            throw RemovalException.notYours();
        }
        String text = RemovalChecks.required("statement", "陈述", statement);
        if (!dossier.hearingDue()) {
            if (history.stated(removalId, text)) {
                return dossier.removal();
            }
            throw RemovalException.state(dossier.removal(), "提交陈述");
        }
        String who = EnterpriseUser.of(enterpriseId);
        acts.by(
                who,
                Capacity.ENTERPRISE,
                "Task_StateDefence",
                "REMOVAL",
                removalId,
                dossier,
                Map.of("statement", text));
        over(removalId, RemovalStep.STATED, text, who);
        events.publishEvent(new DefenceStated(removalId));
        return locks.read(removalId).removal();
    }

    /** The days are over and no statement was given; the official goes on. Repeating it changes nothing. */
    @Transactional
    public void expire(UUID removalId) {
        RemovalDossier before = locks.lock(removalId);
        if (before.hearingDue()) {
            over(removalId, RemovalStep.NOT_STATED, "期限届满，企业未陈述", Acts.SYSTEM);
            acts.bySystem("Boundary_DefenceExpired", "REMOVAL", removalId, before, RemovalStep.NOT_STATED);
        }
    }

    private void tell(RemovalDossier dossier) {
        Removal removal = dossier.removal();
        period.lastDay(removal.id())
                .ifPresent(day -> messages.enterprise(
                        removal, "RemovalOpened", RemovalMessages.named(dossier.standingGrounds()), day));
    }

    private void over(UUID removalId, RemovalStep step, String text, String who) {
        grounds.heard(removalId);
        history.add(removalId, step, text, who);
        period.close(removalId);
    }
}
