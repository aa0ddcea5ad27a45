package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.NOT_PROPOSED;
import static cn.greenfactory.certification.CaseStatus.PROPOSED;

import cn.greenfactory.certification.ListRows.ListHead;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recorded facts the models ask for before they wait. Each is read under the lock its writer takes, which the
 * caller's transaction then keeps: what is "not yet" when it is read is told to whoever waits afterwards.
 */
@Service
public class CaseFacts {

    private final CaseRows cases;
    private final ListRows lists;
    private final ObjectionGate objections;
    private final Certifications certifications;
    private final Supplements supplements;
    private final FanIn fanIn;
    private final Locks locks;

    CaseFacts(
            CaseRows cases,
            ListRows lists,
            ObjectionGate objections,
            Certifications certifications,
            Supplements supplements,
            FanIn fanIn,
            Locks locks) {
        this.cases = cases;
        this.lists = lists;
        this.objections = objections;
        this.certifications = certifications;
        this.supplements = supplements;
        this.fanIn = fanIn;
        this.locks = locks;
    }

    /** The application was handed in, which is only possible in time. */
    @Transactional
    public boolean roundOpen(UUID caseId) {
        return locked(caseId).submittedAt() != null;
    }

    /** The case has its reviewers, or has ended. */
    @Transactional
    public boolean panelAssigned(UUID caseId) {
        Application application = locked(caseId);
        return application.attempt() >= 1 || !application.status().open();
    }

    /** An approved list decides on the case, or it has ended. */
    @Transactional
    public boolean roundDecided(UUID caseId) {
        Application application = locked(caseId);
        return application.listId() != null || !application.status().open();
    }

    /**
     * The notice of the list that decides on the case has ended, or that list had nobody to publish, or the case has
     * ended. Not so while a case waits for a supplementary list.
     */
    @Transactional
    public boolean noticeEnded(UUID caseId) {
        Application application = locked(caseId);
        return !application.status().open()
                || list(application).filter(ListHead::ended).isPresent();
    }

    /** The case has not ended. */
    @Transactional
    public boolean applicationStanding(UUID caseId) {
        return locked(caseId).status().open();
    }

    /** No objection holds the case. */
    @Transactional
    public boolean objectionsClosed(UUID caseId) {
        locked(caseId);
        return !objections.anyOpen(caseId);
    }

    /**
     * What notice and objections came to; AGAIN while the case waits for a supplementary list and its notice, CLOSED
     * when it has ended meanwhile.
     */
    @Transactional
    public CaseResult caseResult(UUID caseId) {
        Application application = locked(caseId);
        if (!application.status().open()) {
            return CaseResult.CLOSED;
        }
        boolean ended = list(application).filter(ListHead::ended).isPresent();
        if (application.status() == PROPOSED && objections.upheld(caseId)) {
            return CaseResult.UPHELD;
        }
        if (ended && application.status() == PROPOSED) {
            return CaseResult.PROPOSED;
        }
        if (ended && application.status() == NOT_PROPOSED) {
            return CaseResult.NOT_PROPOSED;
        }
        return CaseResult.AGAIN;
    }

    /** The city head decided on the case, or it has ended. */
    @Transactional
    public boolean certificationDecided(UUID caseId) {
        Application application = locked(caseId);
        return application.certified() != null || !application.status().open();
    }

    /** The city head decided to certify. */
    @Transactional
    public boolean certified(UUID caseId) {
        return Boolean.TRUE.equals(locked(caseId).certified());
    }

    /** Counties may not recommend any more. */
    @Transactional
    public boolean recommendationsClosed(UUID roundId) {
        return !locks.round(roundId).takesRecommendations();
    }

    /** Somebody takes part. */
    @Transactional
    public boolean anyParticipant(UUID roundId) {
        Integer participants = locks.round(roundId).participants();
        return participants != null && participants > 0;
    }

    /** No participant's review is outstanding; with no participant, at once. */
    @Transactional
    public boolean reviewsCompleted(UUID roundId) {
        Round round = locks.round(roundId);
        return round.participants() != null && fanIn.reviewsCompleted(roundId);
    }

    /** The round's terms ask for the departments to be consulted. */
    @Transactional
    public boolean departmentsConsulted(UUID roundId) {
        return locks.round(roundId).terms().consultDepartments();
    }

    /** The newest approved list proposes somebody. */
    @Transactional
    public boolean anyProposed(UUID roundId) {
        locks.round(roundId);
        return lists.approved(roundId).filter(ListHead::anyProposed).isPresent();
    }

    /** Some approved list of the round proposed somebody. */
    @Transactional
    public boolean roundHadList(UUID roundId) {
        locks.round(roundId);
        return lists.everProposed(roundId);
    }

    /** No case of the round is open; with no case, at once. */
    @Transactional
    public boolean casesSettled(UUID roundId) {
        locks.round(roundId);
        return fanIn.settled(roundId);
    }

    /** What the round does next after a list; OMITTED once, until the supplement it starts has ended. */
    @Transactional
    public RoundProgress roundProgress(UUID roundId) {
        locks.round(roundId);
        if (fanIn.settled(roundId)) {
            return RoundProgress.SETTLED;
        }
        if (cases.anyReopened(roundId) && !supplements.running(roundId)) {
            return RoundProgress.OMITTED;
        }
        return certifications.ready(roundId).isEmpty() ? RoundProgress.PENDING : RoundProgress.READY;
    }

    /** A supplementary list is under way, beside the certification of the others. */
    @Transactional
    public boolean supplementaryList(UUID roundId) {
        locks.round(roundId);
        return supplements.running(roundId);
    }

    /** A case that was left out waits for a supplementary list. */
    @Transactional
    public boolean moreOmitted(UUID roundId) {
        locks.round(roundId);
        return cases.anyReopened(roundId);
    }

    private Application locked(UUID caseId) {
        return locks.caseOf(caseId).application();
    }

    private Optional<ListHead> list(Application application) {
        return Optional.ofNullable(application.listId()).flatMap(lists::find);
    }
}
