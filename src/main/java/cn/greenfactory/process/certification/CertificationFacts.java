package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationProcess.CASE_ID;
import static cn.greenfactory.process.certification.CertificationProcess.ROUND_ID;
import static java.util.Map.entry;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseFacts;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.RoundProgress;
import cn.greenfactory.process.common.RecordedFacts;
import cn.greenfactory.process.common.WaitedFacts;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of rounds and cases ask, and what the sweeper compares their waits with. */
@Component
class CertificationFacts implements RecordedFacts, WaitedFacts {

    private static final Set<CaseStatus> REVIEWED =
            Set.of(CaseStatus.REVIEWED, CaseStatus.PROPOSED, CaseStatus.NOT_PROPOSED);

    private final CaseFacts facts;
    private final Applications applications;

    CertificationFacts(CaseFacts facts, Applications applications) {
        this.facts = facts;
        this.applications = applications;
    }

    @Override
    public Map<String, Function<DelegateExecution, Object>> byGateway() {
        return Map.ofEntries(
                entry("Gateway_RoundOpen", ofCase(facts::roundOpen)),
                entry("Gateway_PanelAssigned", ofCase(facts::panelAssigned)),
                entry("Gateway_RoundDecided", ofCase(facts::roundDecided)),
                entry("Gateway_NoticeEnded", ofCase(facts::noticeEnded)),
                entry("Gateway_SupplementNoticeEnded", ofCase(facts::noticeEnded)),
                entry("Gateway_ApplicationStanding", ofCase(facts::applicationStanding)),
                entry("Gateway_ObjectionsClosed", ofCase(facts::objectionsClosed)),
                entry("Gateway_CaseResult", ofCase(id -> facts.caseResult(id).name())),
                entry("Gateway_CertificationDecided", ofCase(facts::certificationDecided)),
                entry("Gateway_Certified", ofCase(facts::certified)),
                entry("Gateway_AnyParticipant", ofRound(facts::anyParticipant)),
                entry("Gateway_AnyParticipant_Review", ofRound(facts::anyParticipant)),
                entry("Gateway_ReviewsCompleted", ofRound(facts::reviewsCompleted)),
                entry("Gateway_DepartmentsConsulted", ofRound(facts::departmentsConsulted)),
                entry("Gateway_AnyProposed", ofRound(facts::anyProposed)),
                entry("Gateway_RoundHadList", ofRound(facts::roundHadList)),
                entry("Gateway_SupplementaryList", ofRound(facts::supplementaryList)),
                entry("Gateway_SupplementaryList_NoneProposed", ofRound(facts::supplementaryList)),
                entry("Gateway_MoreOmitted", ofRound(facts::moreOmitted)),
                entry("Gateway_CasesSettled", ofRound(id -> facts.roundProgress(id)
                        .name())));
    }

    @Override
    public Map<String, Question> byMessage() {
        return Map.ofEntries(
                entry("PanelAssigned", new Question(CASE_ID.name(), facts::panelAssigned)),
                entry("RoundDecided", new Question(CASE_ID.name(), facts::roundDecided)),
                entry("NoticeEnded", new Question(CASE_ID.name(), facts::noticeEnded)),
                entry("ObjectionClosed", new Question(CASE_ID.name(), facts::objectionsClosed)),
                entry("CertificationDecided", new Question(CASE_ID.name(), facts::certificationDecided)),
                entry("ReviewsClosed", new Question(CASE_ID.name(), this::reviewClosed)),
                entry("RecommendationsClosed", new Question(CASE_ID.name(), is(CaseStatus.COUNTY_OVERDUE))),
                entry("ApplicationWithdrawn", new Question(CASE_ID.name(), is(CaseStatus.WITHDRAWN))),
                entry("RoundCancelled", new Question(CASE_ID.name(), is(CaseStatus.ROUND_CANCELLED))),
                entry("ReviewsCompleted", new Question(ROUND_ID.name(), facts::reviewsCompleted)),
                entry("CasesSettled", new Question(ROUND_ID.name(), facts::casesSettled)),
                entry("CaseReady", new Question(ROUND_ID.name(), this::caseReady)));
    }

    private boolean reviewClosed(UUID caseId) {
        return REVIEWED.contains(applications.get(caseId).status());
    }

    private boolean caseReady(UUID roundId) {
        RoundProgress progress = facts.roundProgress(roundId);
        return progress == RoundProgress.READY || progress == RoundProgress.OMITTED;
    }

    private Predicate<UUID> is(CaseStatus status) {
        return caseId -> applications.get(caseId).status() == status;
    }

    private static Function<DelegateExecution, Object> ofCase(Function<UUID, Object> question) {
        return execution -> question.apply(CASE_ID.idFrom(execution));
    }

    private static Function<DelegateExecution, Object> ofRound(Function<UUID, Object> question) {
        return execution -> question.apply(ROUND_ID.idFrom(execution));
    }
}
