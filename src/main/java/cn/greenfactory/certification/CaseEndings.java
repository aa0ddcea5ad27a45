package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.CERTIFIED;
import static cn.greenfactory.certification.CaseStatus.DRAFT;
import static cn.greenfactory.certification.CaseStatus.ENDED;
import static cn.greenfactory.certification.CaseStatus.NOT_CERTIFIED;
import static cn.greenfactory.certification.CaseStatus.NOT_PROPOSED;
import static cn.greenfactory.certification.CaseStatus.NOT_PROPOSED_CLOSED;
import static cn.greenfactory.certification.CaseStatus.OBJECTION_UPHELD;
import static cn.greenfactory.certification.CaseStatus.PROPOSED;
import static cn.greenfactory.certification.CaseStatus.ROUND_CANCELLED;
import static cn.greenfactory.certification.CaseStatus.ROUND_MISSED;
import static cn.greenfactory.certification.CaseStatus.WITHDRAWN;

import cn.greenfactory.certification.Exits.Cause;
import cn.greenfactory.certification.Locks.Held;
import cn.greenfactory.registry.Register;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last step of a case, told to the enterprise and counted for its round. Every method is safe to repeat. */
@Service
public class CaseEndings {

    private final CaseRows cases;
    private final ListRows lists;
    private final ObjectionGate objections;
    private final Register register;
    private final CasePapers papers;
    private final Locks locks;
    private final Trail trail;
    private final Exits exits;
    private final ApplicationEventPublisher events;

    CaseEndings(
            CaseRows cases,
            ListRows lists,
            ObjectionGate objections,
            Register register,
            CasePapers papers,
            Locks locks,
            Trail trail,
            Exits exits,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.lists = lists;
        this.objections = objections;
        this.register = register;
        this.papers = papers;
        this.locks = locks;
        this.trail = trail;
        this.exits = exits;
        this.events = events;
    }

    /** Service_CertifyFactory: the factory is on the list from the day of the decision; returns its certificate number. */
    @Transactional
    public String certify(UUID caseId) {
        Held held = locks.caseOf(caseId);
        Application application = held.application();
        boolean decided = Boolean.TRUE.equals(application.certified());
        if (!decided) {
            throw new CaseStateException(application, "列入名单", "第十条");
        }
        String certificate = register.certify(application.factoryId(), caseId, application.certifiedOn())
                .certificateNo();
        if (application.status() != CERTIFIED) {
            exits.end(
                    application,
                    application.ended(CERTIFIED, "列入名单", PROPOSED),
                    Cause.system("Service_CertifyFactory", "认定为市级绿色工厂"),
                    Map.of("certificateNo", certificate));
            events.publishEvent(
                    new FactoryListed(application.factoryId(), application.enterpriseId(), application.certifiedOn()));
        }
        return certificate;
    }

    /** Service_NotifyNotCertified: told with the head's reason. */
    @Transactional
    public void notCertified(UUID caseId) {
        Held held = locks.caseOf(caseId);
        boolean refused = Boolean.FALSE.equals(held.application().certified());
        String reason = reason(caseId, "Task_DecideCertification");
        endWithNotice(held, NOT_CERTIFIED, PROPOSED, refused, "Service_NotifyNotCertified", null, reason);
    }

    /** Service_NotifyNotProposed: told with the reason of the comprehensive review, after notice and objections. */
    @Transactional
    public void notProposed(UUID caseId) {
        Held held = locks.caseOf(caseId);
        UUID listId = held.application().listId();
        boolean over = listId != null && lists.find(listId).orElseThrow().ended() && !objections.anyOpen(caseId);
        String reason = reason(caseId, "Task_ReviewComprehensively");
        endWithNotice(held, NOT_PROPOSED_CLOSED, NOT_PROPOSED, over, "Service_NotifyNotProposed", null, reason);
    }

    /** Service_NotifyObjectionUpheld: told what was found and decided on the objection against it. */
    @Transactional
    public void objectionUpheld(UUID caseId) {
        Held held = locks.caseOf(caseId);
        Optional<ObjectionGate.Upheld> upheld = objections.upheldBy(caseId);
        endWithNotice(
                held,
                OBJECTION_UPHELD,
                PROPOSED,
                upheld.isPresent(),
                "Service_NotifyObjectionUpheld",
                upheld.map(ObjectionGate.Upheld::findings).orElse(null),
                upheld.map(each -> "异议 " + each.number() + " 经核实成立：" + each.reply())
                        .orElse(""));
    }

    /** Service_RecordRoundMissed: never submitted in time; its data are kept. */
    @Transactional
    public void roundMissed(UUID caseId) {
        Application application = locks.caseOf(caseId).application();
        if (application.status().open()) {
            exits.end(
                    application,
                    application.ended(ROUND_MISSED, "按逾期未提交结束", DRAFT),
                    Cause.system("Service_RecordRoundMissed", "受理期内未提交申请"),
                    null);
        }
    }

    /** Service_RecordWithdrawal: confirms what {@link Applications#withdraw} wrote. */
    @Transactional
    public void withdrawn(UUID caseId) {
        Application application = locks.caseOf(caseId).application();
        application.require("记录撤回", "第三条", WITHDRAWN);
    }

    /** Service_RecordRoundCancelled: confirms what {@link Rounds#cancel} wrote. */
    @Transactional
    public void roundCancelled(UUID caseId) {
        Held held = locks.caseOf(caseId);
        Application application = held.application();
        if (held.round().status() != RoundStatus.CANCELLED) {
            throw new RoundStateException(held.round(), "按批次取消结束申报");
        }
        if (application.status().open()) {
            exits.end(
                    application,
                    application.ended(ROUND_CANCELLED, "结束", application.status()),
                    Cause.system(
                            "Service_RecordRoundCancelled",
                            "批次取消：" + held.round().closeReason()),
                    null);
        }
    }

    /** The instance is gone, whatever the cause; an open case ends with it and is counted in every fan-in. */
    @Transactional
    public void caseEnded(UUID caseId, String reason) {
        if (cases.find(caseId).filter(each -> each.status().open()).isEmpty()) {
            return;
        }
        Application application = locks.caseOf(caseId).application();
        if (application.status().open()) {
            exits.end(
                    application,
                    application.ended(ENDED, "结束", application.status()),
                    Cause.system("caseEnded", reason == null || reason.isBlank() ? "流程实例已终止" : reason),
                    null);
        }
    }

    /** Service_IssueRecommendation: 推荐文件 of the county to the city (第八条). */
    @Transactional
    public void issueRecommendation(UUID caseId) {
        papers.recommendation(locks.caseOf(caseId));
    }

    /** Service_IssueDecline: 不予推荐通知 to the enterprise, with facts, clause, reason and remedies (第八条). */
    @Transactional
    public void issueDecline(UUID caseId) {
        papers.decline(locks.caseOf(caseId));
    }

    private void endWithNotice(
            Held held, CaseStatus end, CaseStatus from, boolean established, String act, String found, String reason) {
        Application application = held.application();
        if (application.status() == end) {
            return;
        }
        if (!established) {
            throw new CaseStateException(application, "按“" + end.title() + "”办结", "第十条");
        }
        Application ended = application.ended(end, "办结", from);
        papers.notCertified(held, found, reason);
        exits.end(application, ended, Cause.system(act, reason), null);
    }

    private String reason(UUID caseId, String act) {
        return trail.last(caseId, act).map(Trail.Act::opinion).orElse("");
    }
}
