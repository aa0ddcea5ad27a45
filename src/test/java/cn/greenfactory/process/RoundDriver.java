package cn.greenfactory.process;

import cn.greenfactory.calendar.ServiceClock;
import cn.greenfactory.certification.Application;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.Panels;
import cn.greenfactory.certification.RoundRequested;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.certification.Submission;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives rounds and cases the way people and the job executor do: desks for enterprises, tasks for officials. */
@TestComponent
public class RoundDriver {

    private static final AtomicInteger YEARS = new AtomicInteger(2029);
    private static final AtomicInteger ENTERPRISES = new AtomicInteger();
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Rounds rounds;
    private final Applications applications;
    private final Attachments attachments;
    private final Register register;
    private final ServiceClock clock;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Panels panels;

    RoundDriver(
            Rounds rounds,
            Applications applications,
            Attachments attachments,
            Register register,
            ServiceClock clock,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            ObjectMapper json,
            Panels panels) {
        this.rounds = rounds;
        this.applications = applications;
        this.attachments = attachments;
        this.register = register;
        this.clock = clock;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.events = events;
        this.transaction = transaction;
        this.json = json;
        this.panels = panels;
    }

    /** Sets the time of day in China, e.g. {@code 2026-03-02T09:00}; the engine follows. */
    public void at(String localTime) {
        clock.set(LocalDateTime.parse(localTime).atZone(China.ZONE).toInstant());
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    /** A round of a year of its own: applications to 03-20, recommendations to 04-10, reviews to 04-30. */
    public RoundTerms terms() {
        return terms(false, null);
    }

    /** Such a round that asks the departments until 05-08. */
    public RoundTerms consulting() {
        return terms(true, LocalDate.parse("2026-05-08"));
    }

    private static RoundTerms terms(boolean consult, LocalDate until) {
        int year = YEARS.incrementAndGet();
        return new RoundTerms(
                year,
                LocalDate.parse("2026-03-20"),
                LocalDate.parse("2026-04-10"),
                LocalDate.parse("2026-04-30"),
                "2025",
                5,
                false,
                "REDISTRIBUTE",
                LocalDate.of(year, 3, 20),
                3,
                2,
                30.0,
                2,
                3,
                2,
                null,
                null,
                consult,
                until,
                null);
    }

    public UUID openRound(RoundTerms terms) {
        at("2026-03-02T09:00");
        transaction.executeWithoutResult(status -> events.publishEvent(new RoundRequested(terms, "city-officer-1")));
        runJobs();
        return rounds.byCode(Integer.toString(terms.roundYear())).orElseThrow().id();
    }

    /** A new enterprise with one factory in the county; returns the factory's id. */
    public UUID enterprise(String county) {
        int n = ENTERPRISES.incrementAndGet();
        String code = creditCode(n);
        UUID enterprise = register.enrol(new NewEnterprise(
                code, "石家庄示例制造第" + n + "有限公司", "石家庄市示范路" + n + "号", "测试人", "3812", "联系人", "0311-0000000"));
        return register.addFactory(new NewFactory(enterprise, "第" + n + "工厂", county, "石家庄市示范路" + n + "号", "3812"));
    }

    /** A factory of a new enterprise in the county that is on the list since that day, at city level. */
    public UUID listed(String county, String since) {
        UUID factory = enterprise(county);
        register.certify(factory, UUID.randomUUID(), LocalDate.parse(since));
        return factory;
    }

    /** Starts an application with a complete draft and a self-evaluation report. */
    public UUID draft(UUID roundId, UUID factoryId, String county) {
        UUID enterprise = register.factory(factoryId).enterpriseId();
        UUID caseId =
                applications.start(enterprise, factoryId, rounds.get(roundId).code(), county);
        applications.saveDraft(caseId, applications.get(caseId).version(), dossier());
        byte[] report = ("%PDF-1.4\n% 绿色工厂自评价报告 " + caseId + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        attachments.attach(
                "CASE",
                caseId,
                "SELF_EVALUATION_REPORT",
                "绿色工厂自评价报告.pdf",
                new ByteArrayInputStream(report),
                EnterpriseUser.of(enterprise));
        return caseId;
    }

    /** Hands the draft in; its number comes with the next job. */
    public void submit(UUID caseId) {
        applications.submit(caseId, new Submission(true, Map.of()));
    }

    /** A submitted and numbered application of a new enterprise. */
    public UUID submitted(UUID roundId, String county) {
        UUID caseId = draft(roundId, enterprise(county), county);
        applications.submit(caseId, new Submission(true, Map.of()));
        runJobs();
        return caseId;
    }

    /** An application its county has recommended with signature. */
    public UUID recommended(UUID roundId, String county) {
        UUID caseId = submitted(roundId, county);
        complete(
                "county-reviewer-" + county,
                task("Task_ReviewAtCounty", "caseId", caseId),
                Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "材料真实合规，予以推荐"));
        complete(
                "county-head-" + county,
                task("Task_SignRecommendation", "caseId", caseId),
                Map.of("countySigned", true, "documentNo", "示范工信〔2026〕" + ENTERPRISES.get() + "号"));
        runJobs();
        return caseId;
    }

    /** The one open task of this kind for this id. */
    public Task task(String key, String variable, UUID id) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .processVariableValueEquals(variable, id.toString())
                .singleResult();
    }

    public List<Task> tasks(String key, String variable, UUID id) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .processVariableValueEquals(variable, id.toString())
                .list();
    }

    /** Completes as the person would in Tasklist: with the person's groups, authorizations and all. */
    public void complete(String user, Task task, Map<String, Object> variables) {
        signedIn(user, () -> tasks.complete(task.getId(), variables));
    }

    /** Does something in the engine as this person, with the person's groups and authorizations. */
    public void signedIn(String user, Runnable act) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        try {
            act.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs every job that is due now, and those they create, until none is left; a failing job fails the test. */
    public void runJobs() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            for (Job job : due) {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    management.executeJob(job.getId());
                }
            }
            due = due();
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().active().list().stream()
                .filter(job -> !((org.camunda.bpm.engine.impl.persistence.entity.JobEntity) job)
                        .getJobHandlerType()
                        .equals("batch-monitor-job"))
                .filter(job -> !((org.camunda.bpm.engine.impl.persistence.entity.JobEntity) job)
                        .getJobHandlerType()
                        .equals("history-cleanup"))
                .toList();
    }

    public Application application(UUID caseId) {
        return applications.get(caseId);
    }

    public String codeOf(UUID roundId) {
        return rounds.get(roundId).code();
    }

    /** What the task shows now. */
    public String view(Task task) {
        return String.valueOf(tasks.getVariableLocal(task.getId(), "view"));
    }

    String viewVersion(Task task) {
        return String.valueOf(tasks.getVariableLocal(task.getId(), "viewVersion"));
    }

    /** Who sat last on the seat that this task is to fill. */
    public String expertOf(UUID caseId, Task replace) {
        return panels.expertOf(caseId, (Integer) runtime.getVariable(replace.getExecutionId(), "loopCounter"));
    }

    /** The credit code of the enterprise that applies. */
    public String creditCodeOf(UUID caseId) {
        return register.enterprise(application(caseId).enterpriseId())
                .creditCode()
                .value();
    }

    public RuntimeService runtime() {
        return runtime;
    }

    private com.fasterxml.jackson.databind.JsonNode dossier() {
        try {
            return json.readTree(new ClassPathResource("demo/sample-dossier.json").getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A synthetic credit code with a right check character. */
    public static String creditCode(int n) {
        String body = "91130102MB" + String.format("%07d", n);
        int sum = 0;
        int weight = 1;
        for (char c : body.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
