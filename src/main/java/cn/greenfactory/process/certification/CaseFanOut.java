package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.ApprovedList;
import cn.greenfactory.certification.CaseFacts;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.Certifications;
import cn.greenfactory.certification.ListDecisions;
import cn.greenfactory.certification.Reviews;
import cn.greenfactory.process.common.Messages;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What a round tells its cases: the fact has been recorded, and each case hears of it in a job of its own. */
@Component
class CaseFanOut {

    private final Applications applications;
    private final Reviews reviews;
    private final ListDecisions lists;
    private final Certifications certifications;
    private final CaseFacts facts;
    private final Messages messages;

    CaseFanOut(
            Applications applications,
            Reviews reviews,
            ListDecisions lists,
            Certifications certifications,
            CaseFacts facts,
            Messages messages) {
        this.applications = applications;
        this.reviews = reviews;
        this.lists = lists;
        this.certifications = certifications;
        this.facts = facts;
        this.messages = messages;
    }

    void recommendationsClosed(UUID roundId) {
        tell("RecommendationsClosed", roundId, each -> each.status() == CaseStatus.COUNTY_OVERDUE);
    }

    void panelAssigned(UUID roundId) {
        tell("PanelAssigned", roundId, each -> each.status() == CaseStatus.IN_REVIEW);
    }

    void reviewsClosed(UUID roundId) {
        List<UUID> outstanding = reviews.outstanding(roundId);
        outstanding.forEach(reviews::closeWithout);
        messages.fanOut("ReviewsClosed", CertificationProcess.KEY, CertificationProcess.CASE_ID.name(), outstanding);
    }

    void roundDecided(UUID roundId) {
        UUID list = lists.current(roundId).map(ApprovedList::id).orElseThrow();
        tell("RoundDecided", roundId, each -> list.equals(each.listId()));
        if (!facts.anyProposed(roundId)) {
            tell("NoticeEnded", roundId, each -> list.equals(each.listId()));
        }
    }

    void listIssued(UUID roundId) {
        certifications.issueList(roundId);
        tell(
                "CertificationDecided",
                roundId,
                each -> each.certified() != null && each.status().open());
    }

    void roundCancelled(UUID roundId) {
        tell("RoundCancelled", roundId, each -> each.status() == CaseStatus.ROUND_CANCELLED);
    }

    private void tell(String message, UUID roundId, Predicate<Application> whom) {
        List<UUID> cases = applications.ofRound(roundId).stream()
                .filter(whom)
                .map(Application::id)
                .toList();
        messages.fanOut(message, CertificationProcess.KEY, CertificationProcess.CASE_ID.name(), cases);
    }
}
