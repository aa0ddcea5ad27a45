package cn.greenfactory.process;

import static cn.greenfactory.oversight.Ground.FALSIFIED;
import static cn.greenfactory.oversight.Ground.NOT_FILED;
import static cn.greenfactory.process.RemovalStages.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.incident.IncidentFiles;
import cn.greenfactory.oversight.incident.IncidentIntake;
import cn.greenfactory.oversight.incident.NewIncident;
import cn.greenfactory.oversight.removal.BusinessStatuses;
import cn.greenfactory.oversight.removal.HigherRemovals;
import cn.greenfactory.oversight.removal.PublicRemovals;
import cn.greenfactory.oversight.removal.RemovalEntry;
import cn.greenfactory.oversight.removal.RemovalFiles;
import cn.greenfactory.oversight.removal.RemovalStep;
import cn.greenfactory.oversight.removal.RemovalSummaries;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.oversight.removal.StatusEntry;
import cn.greenfactory.portal.Caller;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What removals rest on, who may see it, and what they leave behind (第十四条). */
@ServiceTest
class RemovalEvidenceIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages rounds;

    @Autowired
    private RemovalStages stages;

    @Autowired
    private GroundDesk desk;

    @Autowired
    private BusinessStatuses statuses;

    @Autowired
    private HigherRemovals higher;

    @Autowired
    private Removals removals;

    @Autowired
    private RemovalSummaries summaries;

    @Autowired
    private PublicRemovals announced;

    @Autowired
    private RemovalFiles files;

    @Autowired
    private FileGate gate;

    @Autowired
    private Register register;

    @Autowired
    private Applications applications;

    @Autowired
    private Rounds allRounds;

    @Autowired
    private Settings settings;

    @Autowired
    private IncidentDriver incidents;

    @Autowired
    private IncidentFiles incidentFiles;

    @Autowired
    private IncidentIntake intake;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        rounds.clear();
    }

    @Test
    void twelveMonthsWithoutProductionNameTheGroundElevenDoNot() {
        UUID factory = stages.factory();
        statuses.record(factory, stopped(11), REVIEWER);
        assertThat(desk.removalOpen(factory)).isFalse();
        statuses.record(factory, stopped(12), REVIEWER);
        UUID id = removals.openOf(factory).orElseThrow().id();

        assertThat(grounds(id)).containsExactly("第十四条（三）");
        assertThat(stages.get(id).suggestion()).contains("连续停产12个月以上");
    }

    @Test
    void theSameCheckAgainReturnsTheFirst() {
        UUID factory = stages.factory();
        var first = statuses.record(factory, stopped(12), REVIEWER);
        UUID id = removals.openOf(factory).orElseThrow().id();
        StatusEntry older = new StatusEntry(TODAY.minusDays(9), null, null, null, null, "迟到的旧核查");
        var late = statuses.record(factory, older, REVIEWER);
        driver.at("2026-03-02T10:00");
        assertThat(statuses.record(factory, stopped(12), REVIEWER).id()).isEqualTo(first.id());
        assertThat(statuses.record(factory, older, REVIEWER).id()).isEqualTo(late.id());
        assertThat(statuses.of(factory)).hasSize(2);
        assertThat(removals.history(id)).extracting(RemovalEntry::step).containsExactly(RemovalStep.RAISED);

        statuses.record(factory, new StatusEntry(TODAY, null, 0, false, null, "现场查看，正常生产"), REVIEWER);
        assertThat(statuses.record(factory, stopped(12), REVIEWER).id())
                .as("found anew after something else was found")
                .isNotEqualTo(first.id());
        statuses.record(factory, stopped(12), "city-officer-1");
        assertThat(statuses.of(factory)).as("another official's is his own").hasSize(5);
    }

    @Test
    void aLaterCheckThatFindsItOperatingTakesTheGroundBack() {
        UUID factory = stages.factory();
        statuses.record(factory, new StatusEntry(TODAY, true, null, true, null, "公示系统截图"), REVIEWER);
        UUID id = removals.openOf(factory).orElseThrow().id();
        statuses.record(factory, new StatusEntry(TODAY.minusDays(9), null, null, null, null, "迟到的旧核查"), REVIEWER);
        assertThat(stages.task(id, "Task_VerifyGrounds"))
                .as("an older status changes nothing")
                .isNotNull();
        statuses.record(factory, new StatusEntry(TODAY, null, 0, false, null, "现场查看，正常生产"), REVIEWER);

        assertThat(stages.task(id, "Task_DecideRemoval")).isNotNull();
        assertThat(removals.history(id))
                .extracting(RemovalEntry::step)
                .containsExactly(RemovalStep.RAISED, RemovalStep.STRUCK);
        assertThat(statuses.of(factory)).hasSize(3);
    }

    @Test
    void aCheckWithoutDayOrEvidenceOrOfAnUnlistedFactoryIsRefused() {
        UUID factory = stages.factory();
        assertThatThrownBy(() -> statuses.record(factory, new StatusEntry(null, true, 0, false, null, "截图"), REVIEWER))
                .hasMessageContaining("日期");
        assertThatThrownBy(() -> statuses.record(
                        factory, new StatusEntry(TODAY.plusDays(1), true, 0, false, null, "截图"), REVIEWER))
                .hasMessageContaining("不得晚于今天");
        assertThatThrownBy(() -> statuses.record(factory, new StatusEntry(TODAY, true, 0, false, null, " "), REVIEWER))
                .hasMessageContaining("核查依据");
        assertThatThrownBy(() -> statuses.record(factory, stopped(-1), REVIEWER))
                .hasMessageContaining("停产月数");
        UUID unlisted = driver.enterprise("130102");
        assertThatThrownBy(() -> statuses.record(unlisted, stopped(12), REVIEWER))
                .hasMessageContaining("不在绿色工厂名单");
    }

    @Test
    void aHigherRemovalNeedsAHigherLevelADocumentAndADay() {
        UUID factory = stages.factory();
        assertThatThrownBy(() -> higher.record(factory, "文号", Level.CITY, TODAY, "city-officer-1"))
                .hasMessageContaining("不在上级名单");
        assertThatThrownBy(() -> higher.record(factory, " ", Level.CITY, TODAY, "city-officer-1"))
                .hasMessageContaining("文号");
        assertThatThrownBy(() -> higher.record(factory, "文号", Level.CITY, TODAY.plusDays(1), "city-officer-1"))
                .hasMessageContaining("调出日期");
        assertThatThrownBy(() -> higher.record(factory, "文号", null, TODAY, "city-officer-1"))
                .hasMessageContaining("市级或者省级");
        assertThat(desk.removalOpen(factory)).isFalse();
    }

    @Test
    void aRemovedFactoryMayApplyAgainUnlessTheBureauSetABar() {
        UUID factory = removed();
        UUID enterprise = register.factory(factory).enterpriseId();
        UUID round = driver.openRound(driver.terms());
        String code = allRounds.get(round).code();
        settings.put("reapplicationBarMonths", "12", TODAY, "city-officer-1", "办公会议决定");
        try {
            assertThatThrownBy(() -> applications.start(enterprise, factory, code, "130102"))
                    .hasMessageContaining("reapplicationBarMonths")
                    .hasMessageContaining("2027-03-02");
        } finally {
            settings.put("reapplicationBarMonths", "0", TODAY, "city-officer-1", "恢复");
        }
        assertThat(applications.start(enterprise, factory, code, "130102")).isNotNull();
    }

    @Test
    void whatWasAnnouncedIsPublicAndNothingElse() {
        UUID factory = removed();
        String certificate =
                register.line(factory, TODAY).orElseThrow().factory().certificateNo();
        var told = announced.all(Page.FIRST).stream()
                .filter(each -> each.certificateNo().equals(certificate))
                .findFirst()
                .orElseThrow();
        assertThat(told.grounds()).containsExactly(NOT_FILED);
        assertThat(told.removedOn()).isEqualTo(TODAY);
        assertThat(gate.require(told.announcement().attachmentId(), "public", Set.of())
                        .fileName())
                .endsWith(".docx");
        UUID decision = files.of(told.id()).get(0).id();
        assertThatThrownBy(() -> gate.require(decision, "public", Set.of())).isInstanceOf(RuntimeException.class);
        UUID enterprise = register.factory(factory).enterpriseId();
        assertThat(gate.require(decision, EnterpriseUser.of(enterprise), Set.of()))
                .isNotNull();
        assertThat(files.ofEnterprise(told.id(), enterprise)).hasSize(1);
    }

    @Test
    void aFactoryThatWasCertifiedAgainIsShownInItsOldRemovalAsItWasThen() {
        UUID factory = stages.factory();
        ListedFactory then = register.line(factory, TODAY).orElseThrow().factory();
        UUID id = removed(factory);
        LocalDate again = LocalDate.parse("2027-05-20");
        register.certify(factory, UUID.randomUUID(), again);
        register.record(RegisterEvent.renamed(factory, again, "新名称有限公司", "新厂名", "变更说明"));
        driver.at("2027-06-01T09:00");

        var told = announced.all(Page.FIRST).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(told.certificateNo()).isEqualTo(then.certificateNo());
        assertThat(told.enterpriseName()).isEqualTo(then.enterpriseName());
        assertThat(told.factoryName()).isEqualTo(then.factoryName());
        assertThat(summaries.of(id).path("certificateNo").asText()).isEqualTo(then.certificateNo());
        assertThat(summaries.forEnterprise(id).path("factoryName").asText()).isEqualTo(then.factoryName());
    }

    @Test
    void filesAreOfTheEnterpriseItsCountyAndTheCity() {
        UUID id = stages.raise(stages.factory(), FALSIFIED, Origin.INSPECTION);
        UUID enterprise = stages.get(id).enterpriseId();
        assertThatThrownBy(() -> files.handIn(id, enterprise, "说明.pdf", pdf())).hasMessageContaining("不能提交材料");
        UUID evidence = files.attach(id, "台账.pdf", pdf(), REVIEWER).id();
        stages.verify(id, REVIEWER, true, FALSIFIED);
        files.handIn(id, enterprise, "说明.pdf", pdf());

        assertThat(files.of(id)).hasSize(2).allMatch(file -> file.sealed());
        assertThat(files.ofEnterprise(id, enterprise)).hasSize(1);
        assertThat(gate.require(evidence, REVIEWER, Set.of("county-reviewer-130102")))
                .isNotNull();
        assertThat(gate.require(evidence, "city-head-1", Set.of("city-head"))).isNotNull();
        assertThatThrownBy(() -> gate.require(evidence, "x", Set.of("county-reviewer-130104")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> gate.require(evidence, EnterpriseUser.of(UUID.randomUUID()), Set.of()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatArrivesAfterTheStatementIsNotEvidenceOfIt() {
        UUID id = stages.raise(stages.factory(), FALSIFIED, Origin.INSPECTION);
        UUID enterprise = stages.get(id).enterpriseId();
        stages.verify(id, REVIEWER, true, FALSIFIED);
        InputStream late = LongUpload.of(pdf(), () -> stages.state(id));
        assertThatThrownBy(() -> files.handIn(id, enterprise, "说明.pdf", late)).hasMessageContaining("不能提交材料");
        assertThat(files.of(id)).isEmpty();
    }

    @Test
    void whoRaisedAGroundIsShownByNameAndWhatNobodyDidAsTheServices() {
        UUID id = stages.raise(stages.factory(), FALSIFIED, Origin.INSPECTION);
        stages.verify(id, REVIEWER, true, FALSIFIED);
        driver.at("2026-03-10T00:00");
        driver.runJobs();
        assertThat(view(id, "Task_ProposeRemoval"))
                .containsPattern("\"raisedBy\":\"[^\"]+经办（county-reviewer-130102）\"")
                .contains("\"who\":\"系统\"")
                .doesNotContain("\"system\"");
    }

    @Test
    void whoVerifiesAndWhoDecidesSeeWhatTheClaimsRestOn() {
        UUID factory = stages.factory();
        UUID incident = incidents.report(factory, IncidentDriver.deaths(10));
        statuses.record(factory, stopped(12), REVIEWER);
        UUID id = stages.openOf(factory);
        String source = "事故（事件） " + incidents.get(incident).number();
        assertThat(view(id, "Task_VerifyGrounds")).contains(source + "：", "登记状态核查 2026-03-02（依据：用电台账）：");
        var file = incidentFiles.attach(incident, "INCIDENT_REPORT", "调查报告.pdf", pdf(), REVIEWER);
        assertThat(view(id, "Task_VerifyGrounds"))
                .contains("\"kindTitle\":\"" + source + "\"", "调查报告.pdf", "/api/staff/files/" + file.sha256());
        assertThat(gate.require(file.sha256(), REVIEWER, Set.of(REVIEWER))).isNotNull();

        stages.verify(id, REVIEWER, true, Ground.NOT_OPERATING, Ground.INCIDENT);
        stages.state(id);
        stages.propose(id);
        assertThat(view(id, "Task_DecideRemoval")).contains("\"originText\":\"" + source + "\"", "调查报告.pdf");
        var listed = new Caller(port).as(REVIEWER).get("/api/staff/removals/" + id + "/attachments");
        assertThat(listed.body().findValuesAsText("fileName")).contains("调查报告.pdf");
    }

    @Test
    void aCountyIsNotShownTheFilesOfAnothersIncident() {
        UUID factory = stages.factory();
        UUID enterprise = register.factory(factory).enterpriseId();
        UUID elsewhere = register.addFactory(new NewFactory(enterprise, "桥西分厂", "130104", "示范路2号", "3812"));
        register.certify(elsewhere, UUID.randomUUID(), LocalDate.parse("2025-06-01"));
        UUID incident = intake.report(new NewIncident(enterprise, null, "130102", IncidentDriver.deaths(10)))
                .incident()
                .id();
        driver.runJobs();
        incidentFiles.attach(incident, "INCIDENT_REPORT", "调查报告.pdf", pdf(), REVIEWER);

        assertThat(view(stages.openOf(factory), "Task_VerifyGrounds")).contains("调查报告.pdf");
        UUID other = stages.openOf(elsewhere);
        assertThat(view(other, "Task_VerifyGrounds"))
                .contains(incidents.get(incident).number())
                .doesNotContain("调查报告.pdf");
        stages.verify(other, "county-reviewer-130104", true, Ground.INCIDENT);
        stages.state(other);
        assertThat(view(other, "Task_ProposeRemoval")).contains("调查报告.pdf");
    }

    @Test
    void aCountySeesNothingOfAnothersRemovalThroughTheEnginesRest() {
        UUID own = stages.raise(stages.factory(), FALSIFIED, Origin.INSPECTION);
        UUID other = stages.raise(driver.listed("130104", "2025-06-01"), FALSIFIED, Origin.INSPECTION);
        Task ownTask = stages.task(own, "Task_VerifyGrounds");
        Task otherTask = stages.task(other, "Task_VerifyGrounds");
        TasklistClient county = TasklistClient.tasklist(port, REVIEWER);
        String instance = otherTask.getProcessInstanceId();

        assertThat(county.get("/task").body()).contains(ownTask.getId()).doesNotContain(otherTask.getId());
        for (String list :
                List.of("/process-instance", "/execution", "/variable-instance", "/history/detail", "/job")) {
            assertThat(county.get(list).body()).as(list).doesNotContain(instance, other.toString());
        }
        for (String one : List.of(
                "/task/" + otherTask.getId(),
                "/task/" + otherTask.getId() + "/form-variables",
                "/task/" + otherTask.getId() + "/deployed-form",
                "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables")) {
            assertThat(county.get(one).statusCode()).as(one).isGreaterThanOrEqualTo(400);
        }
        assertThat(county.get("/task/" + ownTask.getId() + "/form-variables?deserializeValues=false")
                        .body())
                .contains("LSGC-YC-", "toVerify");
        for (String act : List.of("claim", "complete", "submit-form")) {
            assertThat(county.post("/task/" + otherTask.getId() + "/" + act, "{\"userId\":\"" + REVIEWER + "\"}")
                            .statusCode())
                    .as(act)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThatThrownBy(() -> driver.complete(REVIEWER, ownTask, Map.of("removalOutcome", "KEEP")))
                .hasMessageContaining("不允许提交");
    }

    @Test
    void theHistoryStandsAndAFactoryHasOneOpenRemoval() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM gf_removal_history").update())
                .hasMessageContaining("只增不改");
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                INSERT INTO gf_removal (id, number, factory_id, enterprise_id, county_code, opened_at,
                                    defence_workdays, state)
                                SELECT gen_random_uuid(), 'another', factory_id, enterprise_id, county_code, opened_at,
                                    5, 'OPEN' FROM gf_removal WHERE id = :id""")
                        .param("id", id)
                        .update())
                .hasMessageContaining("gf_removal_open");
    }

    private String view(UUID removal, String task) {
        return driver.view(stages.task(removal, task));
    }

    private UUID removed() {
        UUID factory = stages.factory();
        removed(factory);
        return factory;
    }

    private UUID removed(UUID factory) {
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        stages.verify(id, REVIEWER, true, NOT_FILED);
        stages.state(id);
        stages.propose(id);
        stages.decide(id, "REMOVE");
        return id;
    }

    private List<String> grounds(UUID id) {
        return removals.dossier(id).grounds().stream()
                .map(each -> each.ground())
                .map(Ground::clause)
                .toList();
    }

    private static StatusEntry stopped(int months) {
        return new StatusEntry(TODAY, false, months, false, null, "用电台账");
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream(
                ("%PDF-1.4\n% " + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
    }
}
