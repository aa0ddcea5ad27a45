package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationProcess.CASE_ID;
import static cn.greenfactory.process.certification.CertificationProcess.ROUND_ID;

import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.ApplicationStarted;
import cn.greenfactory.certification.ApplicationSubmitted;
import cn.greenfactory.certification.ApplicationWithdrawn;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseChanged;
import cn.greenfactory.certification.MaterialsSupplemented;
import cn.greenfactory.certification.RoundChanged;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.process.common.EnterpriseTasks;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.notice.ObjectionProcess;
import cn.greenfactory.process.task.TaskViewRefresh;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to an application starts its process and moves it, in the transaction in which it happens. */
@Component
class CertificationEvents {

    private final RuntimeService runtime;
    private final Applications applications;
    private final Rounds rounds;
    private final EnterpriseTasks tasks;
    private final Messages messages;
    private final TaskViewRefresh views;

    CertificationEvents(
            RuntimeService runtime,
            Applications applications,
            Rounds rounds,
            EnterpriseTasks tasks,
            Messages messages,
            TaskViewRefresh views) {
        this.runtime = runtime;
        this.applications = applications;
        this.rounds = rounds;
        this.tasks = tasks;
        this.messages = messages;
        this.views = views;
    }

    @EventListener
    void on(ApplicationStarted started) {
        Date closeAt = Date.from(rounds.get(started.roundId()).terms().applicationsCloseAt());
        runtime.startProcessInstanceByKey(
                CertificationProcess.KEY,
                started.caseId().toString(),
                Variables.putValue(CASE_ID.name(), started.caseId().toString())
                        .putValue(ROUND_ID.name(), started.roundId().toString())
                        .putValue(
                                CertificationProcess.ENTERPRISE_ID.name(),
                                started.enterpriseId().toString())
                        .putValue(CertificationProcess.COUNTY_CODE.name(), started.countyCode())
                        .putValue(CertificationProcess.APPLICATIONS_CLOSE_AT.name(), closeAt));
    }

    /** The county may have been changed until now; the submission is one act of two tasks. */
    @EventListener
    void on(ApplicationSubmitted submitted) {
        Application application = applications.get(submitted.caseId());
        tasks.instance(CertificationProcess.KEY, CASE_ID.name(), submitted.caseId())
                .ifPresent(instance -> runtime.setVariable(
                        instance, CertificationProcess.COUNTY_CODE.name(), application.countyCode()));
        complete("Task_PrepareSelfEvaluation", submitted.caseId());
        complete("Task_SubmitApplication", submitted.caseId());
    }

    @EventListener
    void on(MaterialsSupplemented supplemented) {
        complete("Task_SupplementMaterials", supplemented.caseId());
    }

    /** Before the notice has ended this interrupts the case; one that waits for a supplementary notice waits no more. */
    @EventListener
    void on(ApplicationWithdrawn withdrawn) {
        messages.tell("ApplicationWithdrawn", CertificationProcess.KEY, CASE_ID.name(), withdrawn.caseId());
        messages.tell("NoticeEnded", CertificationProcess.KEY, CASE_ID.name(), withdrawn.caseId());
    }

    /** Whoever has a task of the case or its round open sees the new state, and cannot decide on the old one. */
    @EventListener
    void on(CaseChanged changed) {
        UUID caseId = changed.caseId();
        views.refresh(CertificationProcess.KEY, CASE_ID.name(), caseId);
        views.refresh(ExpertReviewProcess.KEY, CASE_ID.name(), caseId);
        views.refresh(ObjectionProcess.KEY, CASE_ID.name(), caseId);
        views.refresh(
                CertificationRoundProcess.KEY,
                ROUND_ID.name(),
                applications.get(caseId).roundId());
    }

    @EventListener
    void on(RoundChanged changed) {
        views.refresh(CertificationRoundProcess.KEY, ROUND_ID.name(), changed.roundId());
    }

    private void complete(String task, UUID caseId) {
        tasks.complete(CertificationProcess.KEY, task, CASE_ID.name(), caseId);
    }
}
