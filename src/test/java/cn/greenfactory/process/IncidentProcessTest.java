package cn.greenfactory.process;

import static cn.greenfactory.oversight.incident.IncidentKind.QUALITY;
import static cn.greenfactory.process.IncidentDriver.OFFICER;
import static cn.greenfactory.process.IncidentDriver.REVIEWER;
import static cn.greenfactory.process.IncidentDriver.change;
import static cn.greenfactory.process.IncidentDriver.deaths;
import static cn.greenfactory.process.IncidentDriver.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.EntryGate;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.incident.Determination;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.Incident;
import cn.greenfactory.oversight.incident.IncidentException;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentState;
import cn.greenfactory.oversight.incident.IncidentSummaries;
import cn.greenfactory.oversight.incident.IncidentVersion;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.process.common.WaitSweeper;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.SeparationException;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An incident from report to determination, corrected both ways, reopened, reminded of (第十三条、第十四条（四）). */
@ServiceTest
class IncidentProcessTest {

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private IncidentDriver at;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentSummaries summaries;

    @Autowired
    private List<EntryGate> gates;

    @Autowired
    private GroundDesk grounds;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private WaitSweeper sweeper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Register register;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private UUID factory;

    @BeforeEach
    void listedFactory() {
        stages.clear();
        factory = driver.listed("130102", "2025-11-01");
    }

    @Test
    void aLaterFigureDoesNotBringBackAGroundThatWasFoundUntrue() {
        UUID id = at.report(factory, deaths(10));
        UUID removal = removals.openOf(factory);
        removals.verify(removal, "county-reviewer-130102", false, Ground.INCIDENT);
        removals.decide(removal, "KEEP");
        at.correct(id, IncidentDriver.change(12, null, null), "后续死亡");
        assertThat(grounds.removalOpen(factory)).isFalse();
        at.determine(id, Grade.MAJOR, "应急〔2026〕9号");
        assertThat(grounds.removalOpen(factory)).as("what carries it is new").isTrue();
    }

    @Test
    void aMajorOneIsReportedAcknowledgedDeterminedAndLeadsToRemoval() {
        UUID id = at.report(factory, deaths(10));
        assertThat(at.get(id).number()).matches("SGSB-2026-130102-\\d{4}");
        assertThat(at.newest(id).conclusion().provisional()).isTrue();
        assertThat(grounds.removalOpen(factory)).isTrue();
        assertThat(inbox(id, "city-officer")).anyMatch(each -> each.startsWith("实时上报"));

        Task task = at.task(id);
        assertThat(task.getDueDate()).isEqualTo("2026-03-02T23:59:59.000");
        driver.at("2026-03-02T11:30");
        at.acknowledge(id, "city-officer-1");
        assertThat(at.task(id)).isNull();
        at.determine(id, Grade.MAJOR, "石应急〔2026〕1号");

        assertThat(at.get(id).state()).isEqualTo(IncidentState.DETERMINED);
        assertThat(at.newest(id).conclusion().provisional()).isFalse();
        assertThat(at.path(id))
                .containsSubsequence(
                        "Service_RecordIncident",
                        "Rule_IncidentGrade",
                        "Rule_IncidentConsequence",
                        "Task_AcknowledgeIncident",
                        "Wait_IncidentCorrected",
                        "Rule_IncidentConsequence",
                        "EndEvent_IncidentSettled")
                .contains("EndEvent_IncidentAcknowledged");
        assertThat(running(id)).isZero();
        assertThat(inbox(id, "county-reviewer-130102")).anyMatch(each -> each.contains("办结"));
    }

    @Test
    void theOneWhoDidNotReportItIsToldOfIt() {
        UUID reported = at.report(factory, deaths(1));
        String enterprise = EnterpriseUser.of(at.get(reported).enterpriseId());
        assertThat(inbox(reported, "county-reviewer-130102"))
                .singleElement()
                .asString()
                .startsWith("企业报告事故（事件）");
        assertThat(inbox(reported, enterprise)).isEmpty();
        assertThat(inbox(reported, "city-officer")).isEmpty();

        UUID recorded = at.reportForCounty(factory, deaths(2));
        assertThat(inbox(recorded, enterprise)).singleElement().asString().startsWith("事故（事件）已登记");
        assertThat(inbox(recorded, "county-reviewer-130102")).isEmpty();
    }

    @Test
    void ofAnEnterpriseThatIsNotOnTheListItIsRecordedAndNotReported() {
        factory = driver.enterprise("130102");
        UUID id = at.report(factory, deaths(10));
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        assertThat(at.newest(id).conclusion().blocksEntry()).isTrue();
        assertThat(at.task(id)).isNull();
        assertThat(incidents.acknowledgements(id)).isEmpty();
        assertThat(inbox(id, "city-officer")).isEmpty();
        assertThat(inbox(id, "county-reviewer-130102")).hasSize(1);
        assertThat(summaries.of(id).path("reportToCity").asText()).contains("不适用", "第十三条");
        assertThat(summaries.of(id).path("removalGround").asText()).contains("不适用", "第十四条（四）");

        register.certify(factory, UUID.randomUUID(), LocalDate.parse("2026-03-02"));
        at.correct(id, change(11, null, null), "又一人死亡");
        assertThat(at.task(id)).as("now it concerns one on the list").isNotNull();
        assertThat(inbox(id, "city-officer")).anyMatch(each -> each.startsWith("实时上报"));
        assertThat(summaries.of(id).path("removalGround").asText()).startsWith("构成移出情形");
    }

    @Test
    void acknowledgingHoldsNothing() {
        UUID id = at.report(factory, deaths(10));
        at.determine(id, Grade.MAJOR, "石应急〔2026〕2号");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.DETERMINED);
        assertThat(running(id)).isOne();
        assertThat(tasks.getVariable(at.task(id).getId(), "view").toString()).contains("石应急〔2026〕2号");
        at.acknowledge(id, "city-officer-1");
        assertThat(running(id)).isZero();
    }

    @Test
    void correctionsGradeUpAndDownRaiseAndStrikeTheGroundAndKeepEveryVersion() {
        UUID id = at.report(factory, deaths(9));
        assertThat(at.grade(id)).isEqualTo(Grade.LARGER);
        assertThat(at.task(id)).isNull();
        assertThat(grounds.removalOpen(factory)).isFalse();

        at.correct(id, change(10, null, null), "一人抢救无效死亡");
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        assertThat(at.task(id)).isNotNull();
        assertThat(live(factory)).isEqualTo(1);
        assertThat(inbox(id, "city-officer")).anyMatch(each -> each.startsWith("等级变化"));

        at.correct(id, change(30, null, null), "核实死亡人数");
        assertThat(at.grade(id)).isEqualTo(Grade.EXTRAORDINARY);
        assertThat(driver.tasks("Task_AcknowledgeIncident", "incidentId", id)).hasSize(1);
        at.correct(id, change(2, null, null), "此前重复统计");
        assertThat(at.grade(id)).isEqualTo(Grade.GENERAL);
        assertThat(live(factory)).isZero();

        assertThat(incidents.versions(id))
                .extracting(IncidentVersion::version, each -> each.conclusion().grade())
                .containsExactly(
                        Tuple.tuple(1, Grade.LARGER),
                        Tuple.tuple(2, Grade.MAJOR),
                        Tuple.tuple(3, Grade.EXTRAORDINARY),
                        Tuple.tuple(4, Grade.GENERAL));
        assertThat(incidents.correct(id, change(2, null, null), "重复", REVIEWER).version())
                .as("nothing changed, no version")
                .isEqualTo(4);
        for (String change : List.of("deaths = 5", "grade = 'NONE'", "report_to_city = true")) {
            assertThatThrownBy(() -> jdbc.sql("UPDATE gf_incident_version SET " + change + " WHERE incident_id = :id")
                            .param("id", id)
                            .update())
                    .hasMessageContaining("只增不改");
        }
    }

    @Test
    void aGraverGradeIsAcknowledgedAgainAndAnEqualOneIsNot() {
        UUID id = at.report(factory, deaths(10));
        at.acknowledge(id, "city-officer-1");
        at.correct(id, change(11, null, null), "又一人死亡");
        assertThat(at.task(id)).isNull();
        at.correct(id, change(30, null, null), "核实");
        assertThat(at.task(id)).isNotNull();
        at.acknowledge(id, "city-officer-2");
        assertThat(incidents.acknowledgements(id)).hasSize(2).allMatch(each -> each.acknowledgedBy() != null);
    }

    @Test
    void theCityIsToldOfOtherFiguresWithinTheGradeItKnows() {
        UUID id = at.report(factory, deaths(10));
        at.acknowledge(id, "city-officer-1");
        at.correct(id, change(29, null, null), "又十九人死亡");
        assertThat(jdbc.sql("SELECT body FROM gf_inbox WHERE about = :id AND subject LIKE '数据变化%'")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("死亡（人） 10 → 29（又十九人死亡）", "重大", "第十三条")
                .doesNotContain("重伤");
        at.correct(id, words("二号车间发生事故", null), "更正错别字");
        assertThat(inbox(id, "city-officer"))
                .filteredOn(each -> each.startsWith("数据变化"))
                .hasSize(1);

        UUID notReported = at.report(factory, deaths(3));
        at.correct(notReported, change(4, null, null), "又一人死亡");
        assertThat(inbox(notReported, "city-officer")).isEmpty();
    }

    @Test
    void theCityIsToldOfWhateverPutsADeterminationInDoubt() {
        UUID id = at.report(factory, deaths(10));
        at.determine(id, Grade.MAJOR, "石应急〔2026〕21号");
        assertThat(at.get(id).state()).isNotEqualTo(IncidentState.OPEN);
        at.correct(id, change(null, null, true), "系火灾");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.OPEN);
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        assertThat(jdbc.sql("SELECT body FROM gf_inbox WHERE about = :id AND subject LIKE '数据变化%'")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("更正、补报", "道路交通或者火灾 否 → 是（系火灾）", "重大");
    }

    @Test
    void everyAcknowledgementIsMeasuredFromWhenItWasAskedFor() {
        UUID id = at.report(factory, deaths(1));
        driver.at("2026-03-22T09:00");
        at.correct(id, change(10, null, null), "二十日内死亡人数上升");
        driver.at("2026-03-22T09:05");
        at.acknowledge(id, "city-officer-1");
        driver.at("2026-03-23T09:00");
        at.correct(id, change(30, null, null), "核实");
        assertThat(tasks.getVariable(at.task(id).getId(), "view").toString())
                .contains("\"askedToAcknowledged\":\"5 分\"");
        driver.at("2026-03-23T11:00");
        at.acknowledge(id, "city-officer-1");

        assertThat(summaries.of(id).path("acknowledgements").findValuesAsText("askedToAcknowledged"))
                .containsExactly("5 分", "2 小时 0 分");
        assertThat(summaries.of(id).path("acknowledgements").findValuesAsText("occurredToAcknowledged"))
                .containsExactly("21 天 0 小时 5 分", "22 天 2 小时 0 分");
        assertThat(summaries.of(id).path("acknowledgements").findValuesAsText("knownToAcknowledged"))
                .containsExactly("20 天 23 小时 5 分", "22 天 1 小时 0 分");
    }

    @Test
    void theOfficerReadsWhoRecordedAndWhoAcknowledgedByName() {
        UUID id = at.report(factory, deaths(10));
        at.acknowledge(id, "city-officer-1");
        at.correct(id, change(30, null, null), "核实");
        assertThat(tasks.getVariable(at.task(id).getId(), "view").toString())
                .contains("\"acknowledgedBy\":\"市局经办一（city-officer-1）\"")
                .containsPattern("\"recordedBy\":\"[^\"]+经办（county-reviewer-130102）\"");
    }

    @Test
    void aDeterminationWinsUpAndDown() {
        UUID down = at.report(factory, deaths(10));
        assertThat(grounds.removalOpen(factory)).isTrue();
        at.determine(down, Grade.LARGER, "石应急〔2026〕3号");
        assertThat(at.grade(down)).isEqualTo(Grade.LARGER);
        assertThat(live(factory)).isZero();

        UUID up = at.report(factory, deaths(1));
        at.determine(up, Grade.EXTRAORDINARY, "石应急〔2026〕4号");
        assertThat(at.grade(up)).isEqualTo(Grade.EXTRAORDINARY);
        assertThat(live(factory)).isEqualTo(1);
        assertThat(at.task(up)).isNotNull();
    }

    @Test
    void laterFiguresReopenItUnderItsNumberAndDoNotUndoADetermination() {
        UUID id = at.report(factory, deaths(3));
        String number = at.get(id).number();
        at.determine(id, Grade.MAJOR, "石应急〔2026〕5号");
        assertThat(running(id, "Gateway_NextOfIncident")).isZero();

        at.correct(id, change(4, null, null), "三十日内一人死亡");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.OPEN);
        assertThat(at.get(id).number()).isEqualTo(number);
        assertThat(at.grade(id)).as("in doubt, not undone").isEqualTo(Grade.MAJOR);
        assertThat(at.newest(id).conclusion().provisional()).isTrue();
        assertThat(running(id, "Gateway_NextOfIncident")).isOne();
        assertThat(live(factory)).isEqualTo(1);

        at.correct(id, change(30, null, null), "核实");
        assertThat(at.grade(id)).isEqualTo(Grade.EXTRAORDINARY);
        at.determine(id, Grade.LARGER, "石应急〔2026〕6号");
        assertThat(at.grade(id)).isEqualTo(Grade.LARGER);
        assertThat(live(factory)).isZero();
        assertThat(at.get(id).state()).isEqualTo(IncidentState.DETERMINED);
        assertThat(running(id, "Gateway_NextOfIncident")).isZero();

        at.determine(id, Grade.GENERAL, "石应急〔2026〕7号");
        assertThat(at.grade(id)).isEqualTo(Grade.GENERAL);
        assertThat(at.path(id)).endsWith("EndEvent_IncidentSettled");
    }

    @Test
    void aWordThatIsCorrectedOverturnsNoDetermination() {
        UUID id = at.report(factory, deaths(10));
        at.acknowledge(id, "city-officer-1");
        LocalDate day = LocalDate.parse("2026-03-01");
        incidents.determine(id, new Determination(Grade.LARGER, "应急管理局", "石应急〔2026〕9号", day), REVIEWER);
        driver.runJobs();
        Incident determined = at.get(id);
        List<String> told = inbox(id, "county-reviewer-130102");

        at.correct(id, words("二号车间发生事故，已处置", "2026-03-01T09:30+08:00"), "更正错别字和知悉时间");
        assertThat(at.newest(id).version()).isEqualTo(3);
        assertThat(at.newest(id).facts().description()).isEqualTo("二号车间发生事故，已处置");
        assertThat(at.newest(id).determination().documentNo()).isEqualTo("石应急〔2026〕9号");
        assertThat(at.grade(id)).isEqualTo(Grade.LARGER);
        assertThat(at.newest(id).conclusion().provisional()).isFalse();
        assertThat(at.get(id).state()).isEqualTo(IncidentState.DETERMINED);
        assertThat(at.get(id).settledAt()).isEqualTo(determined.settledAt());
        assertThat(at.get(id).settledBy()).isEqualTo(determined.settledBy());
        assertThat(live(factory)).isZero();
        assertThat(running(id)).isZero();
        assertThat(inbox(id, "county-reviewer-130102")).as("settled once").isEqualTo(told);
        assertThatThrownBy(() -> at.correct(id, occurred("2026-03-02T08:00+08:00"), "发生时间有误"))
                .isInstanceOfSatisfying(IncidentException.class, refused -> assertThat(refused.fields())
                        .extracting(FieldError::field)
                        .containsExactly("determinedOn"));

        at.correct(id, change(11, null, null), "又一人死亡");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.OPEN);
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        assertThat(live(factory)).isEqualTo(1);
    }

    @Test
    void aWordThatIsCorrectedOpensNoClosedOneAndRaisesNoGroundThatWasStruck() {
        UUID id = at.report(factory, deaths(10));
        incidents.close(id, "主管部门不予立案", OFFICER);
        driver.runJobs();
        grounds.strike(Origin.INCIDENT, id, "经核查与本厂无关", REVIEWER.userId());
        assertThat(live(factory)).isZero();

        at.correct(id, words("二号车间发生事故", null), "更正错别字");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.CLOSED);
        assertThat(at.get(id).closureReason()).isEqualTo("主管部门不予立案");
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        assertThat(live(factory)).isZero();
        assertThat(running(id)).as("what is still to be acknowledged").isOne();
    }

    @Test
    void aTaskThatOnlyWaitsToBeAcknowledgedDoesNotKeepACancelledOneOpen() {
        UUID id = at.report(factory, deaths(10));
        at.determine(id, Grade.MAJOR, "石应急〔2026〕8号");
        at.correct(id, change(12, null, null), "补报");
        String acknowledging = at.task(id).getProcessInstanceId();
        String working = driver
                .runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey("IncidentProcess")
                .variableValueEquals("incidentId", id.toString())
                .list()
                .stream()
                .map(Execution::getId)
                .filter(each -> !each.equals(acknowledging))
                .findFirst()
                .orElseThrow();
        driver.runtime().deleteProcessInstance(working, "重复登记", true);
        assertThat(at.get(id).state()).isEqualTo(IncidentState.CANCELLED);
        at.acknowledge(id, "city-officer-1");
        assertThat(at.get(id).closureReason()).isEqualTo("重复登记");
    }

    @Test
    void theCityClosesWithAReasonAndLaterFiguresReopen() {
        UUID id = at.report(factory, facts(QUALITY, 0, 0, 200_000, 0, null));
        assertThatThrownBy(() -> incidents.close(id, " ", OFFICER)).hasMessageContaining("理由");
        incidents.close(id, "主管部门不予立案", OFFICER);
        driver.runJobs();
        assertThat(at.path(id)).contains("Wait_IncidentClosed", "EndEvent_IncidentSettled");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.CLOSED);
        assertThatThrownBy(() -> incidents.close(id, "再次", OFFICER)).isInstanceOf(IncidentException.class);

        at.correct(id, change(1, null, null), "一人死亡");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.OPEN);
        incidents.close(id, "已核实", OFFICER);
        assertThat(running(id, "Gateway_NextOfIncident")).isZero();
    }

    @Test
    void anUndeterminedQualityIncidentIsReportedAsAPrecautionAndIsNoGround() {
        UUID id = at.report(factory, facts(QUALITY, 30, 100, 100_000_000, 0, null));
        assertThat(at.grade(id)).as("never computed").isEqualTo(Grade.UNDETERMINED);
        assertThat(at.task(id)).isNotNull();
        assertThat(grounds.removalOpen(factory)).isFalse();
        at.acknowledge(id, "city-officer-1");
        at.determine(id, Grade.MAJOR, "石市监〔2026〕1号");
        assertThat(grounds.removalOpen(factory)).isTrue();
        assertThat(at.task(id)).as("graver than what was acknowledged").isNotNull();
    }

    @Test
    void theThirtiethDayOrTheSeventhOnlyReminds() {
        UUID id = at.report(factory, deaths(10));
        driver.at("2026-03-30T23:59");
        driver.runJobs();
        assertThat(reminders(id)).isEmpty();
        driver.at("2026-03-31T00:00");
        driver.runJobs();
        assertThat(reminders(id)).hasSize(1);
        assertThat(inbox(id, "county-reviewer-130102")).anyMatch(each -> each.contains("补报"));
        assertThat(at.get(id).state()).isEqualTo(IncidentState.OPEN);
        assertThat(at.newest(id).version()).isOne();
        driver.at("2026-04-30T00:00");
        driver.runJobs();
        assertThat(reminders(id)).hasSize(2);

        driver.at("2026-03-02T09:00");
        UUID fire = at.report(factory, deaths(1));
        at.correct(fire, change(null, null, true), "系火灾");
        driver.at("2026-03-08T00:00");
        driver.runJobs();
        assertThat(reminders(fire)).hasSize(1);
        assertThat(at.path(fire)).containsSubsequence("Wait_SupplementDue", "Service_RemindSupplement");
    }

    @Test
    void nobodyActsOnOneIncidentForCountyAndCity() {
        String user = REVIEWER.userId();
        UUID id = at.report(factory, deaths(9));
        at.correct(id, change(10, null, null), "核实");
        identity.createMembership(user, "city-officer");
        try {
            assertThatThrownBy(() -> at.acknowledge(id, user)).hasStackTraceContaining("县、市两级");
        } finally {
            identity.deleteMembership(user, "city-officer");
        }
        at.acknowledge(id, "city-officer-1");
        var both = new Actor("city-officer-1", Set.of("county-reviewer-130102"));
        assertThatThrownBy(() -> incidents.correct(id, change(12, null, null), "核实", both))
                .isInstanceOf(SeparationException.class);
    }

    @Test
    void onlyItsOwnCountyCorrectsAndDetermines() {
        UUID id = at.report(factory, deaths(9));
        var other = IncidentDriver.reviewer("130104");
        assertThatThrownBy(() -> incidents.correct(id, change(10, null, null), "核实", other))
                .hasMessageContaining("县（市、区）");
        assertThatThrownBy(() -> incidents.determine(id, IncidentDriver.determined(Grade.MAJOR, "x"), other))
                .hasMessageContaining("县（市、区）");
        assertThatThrownBy(() -> incidents.determine(id, IncidentDriver.determined(Grade.UNDETERMINED, "x"), REVIEWER))
                .hasMessageContaining("待认定");
    }

    @Test
    void figuresThatNobodyWasToldOfAreGradedWhenTheReminderComes() {
        UUID id = at.report(factory, deaths(9));
        jdbc.sql(
                        """
                        INSERT INTO gf_incident_version (incident_id, version, act, kind, occurred_at, known_at, deaths,
                            serious_injuries, direct_loss_yuan, evacuated, traffic_or_fire, description, reason,
                            recorded_at, recorded_by)
                        SELECT incident_id, 2, 'CORRECTED', kind, occurred_at, known_at, 10, serious_injuries,
                            direct_loss_yuan, evacuated, traffic_or_fire, description, '又有一人死亡', recorded_at, 'x'
                          FROM gf_incident_version WHERE incident_id = :id""")
                .param("id", id)
                .update();
        jdbc.sql("UPDATE gf_incident SET version = 2 WHERE id = :id")
                .param("id", id)
                .update();
        driver.at("2026-04-02T09:00");
        driver.runJobs();
        assertThat(at.path(id))
                .containsSubsequence("Service_RemindSupplement", "Gateway_IncidentStanding", "Rule_IncidentGrade");
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
    }

    @Test
    void aLostMessageIsRepairedByTheSweeper() {
        UUID id = at.report(factory, deaths(9));
        jdbc.sql("UPDATE gf_incident SET state = 'CLOSED', settled_at = reported_at, settled_by = 'x',"
                        + " closure_reason = '办结' WHERE id = :id")
                .param("id", id)
                .update();
        assertThat(running(id)).isOne();
        assertThat(sweeper.sweep()).isPositive();
        assertThat(running(id)).isZero();
    }

    @Test
    void leavingTheListEndsNoIncident() {
        UUID id = at.report(factory, deaths(9));
        transaction.executeWithoutResult(status -> {
            register.record(RegisterEvent.removed(factory, LocalDate.parse("2026-03-02"), "石工信〔2026〕9号"));
            events.publishEvent(new FactoryDelisted(factory, "移出名单"));
        });
        assertThat(running(id)).isOne();
        at.correct(id, change(10, null, null), "核实");
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        assertThat(grounds.removalOpen(factory))
                .as("no ground where nothing is listed")
                .isFalse();
        assertThat(at.task(id)).as("nor a report in real time").isNull();
    }

    @Test
    void oneWhoseProcessAnAdministratorEndedIsClosedAndLaterFiguresOpenItAgain() {
        UUID factory = driver.listed("130102", "2025-06-30");
        UUID id = at.report(factory, deaths(10));
        String instance = at.task(id).getProcessInstanceId();
        driver.runtime().deleteProcessInstance(instance, "登记有误", true);
        assertThat(at.get(id).state().name()).isEqualTo("CANCELLED");
        assertThat(at.get(id).closureReason()).isEqualTo("登记有误");
        assertThat(jdbc.sql("SELECT count(*) FROM gf_audit WHERE subject_id = :id AND act = 'IncidentCancelled'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isOne();

        at.correct(id, change(12, null, null), "补报");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.OPEN);
        assertThat(at.newest(id).conclusion()).isNotNull();
        assertThat(at.task(id)).as("nobody had acknowledged it").isNotNull();
        at.acknowledge(id, "city-officer-1");
    }

    @Test
    void aFirstInstanceThatIsStillToBeAcknowledgedDoesNotCloseWhatASecondHandles() {
        UUID id = at.report(driver.listed("130102", "2025-06-30"), deaths(10));
        at.determine(id, Grade.MAJOR, "应急〔2026〕8号");
        at.correct(id, change(11, null, null), "补报");
        at.acknowledge(id, "city-officer-1");
        assertThat(at.get(id).state()).isEqualTo(IncidentState.OPEN);
    }

    @Test
    void figuresThatNobodyHasGradedAreADoubtAtTheEntryGate() {
        UUID factory = driver.listed("130102", "2025-06-30");
        UUID id = at.report(factory, deaths(10));
        String instance = at.task(id).getProcessInstanceId();
        driver.runtime().deleteProcessInstance(instance, "登记有误", true);
        jdbc.sql("UPDATE gf_incident SET state = 'OPEN', settled_at = NULL, settled_by = NULL, closure_reason = NULL"
                        + " WHERE id = :id")
                .param("id", id)
                .update();
        at.correct(id, change(2, null, null), "死亡人数有误");
        assertThat(at.newest(id).conclusion()).isNull();
        UUID enterprise = register.factory(factory).enterpriseId();
        LocalDate day = LocalDate.parse("2026-03-01");
        for (EntryGate gate : gates) {
            assertThat(gate.blocks(enterprise, day, day)).isEmpty();
        }
        assertThat(gates.stream().flatMap(gate -> gate.doubts(enterprise, day, day).stream()))
                .singleElement()
                .satisfies(each -> assertThat(each).contains("待认定", at.get(id).number()));
    }

    private static IncidentFacts words(String description, String knownAt) {
        OffsetDateTime known = knownAt == null ? null : OffsetDateTime.parse(knownAt);
        return new IncidentFacts(null, null, known, null, null, null, null, null, null, description);
    }

    private static IncidentFacts occurred(String when) {
        OffsetDateTime at = OffsetDateTime.parse(when);
        return new IncidentFacts(null, at, at, null, null, null, null, null, null, null);
    }

    private long live(UUID listed) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM gf_removal_ground g JOIN gf_removal r ON r.id = g.removal_id
                        WHERE r.factory_id = :factory AND g.ground = 'INCIDENT' AND g.struck IS NULL""")
                .param("factory", listed)
                .query(Long.class)
                .single();
    }

    private long running(UUID incident) {
        return driver.runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey("IncidentProcess")
                .variableValueEquals("incidentId", incident.toString())
                .count();
    }

    private long running(UUID incident, String activity) {
        return driver.runtime()
                .createExecutionQuery()
                .processDefinitionKey("IncidentProcess")
                .processVariableValueEquals("incidentId", incident.toString())
                .activityId(activity)
                .count();
    }

    private List<String> inbox(UUID incident, String recipient) {
        return jdbc.sql("SELECT subject FROM gf_inbox WHERE about = :id AND recipient = :recipient")
                .param("id", incident)
                .param("recipient", recipient)
                .query(String.class)
                .list();
    }

    private List<Comment> reminders(UUID incident) {
        String instance = driver.runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey("IncidentProcess")
                .variableValueEquals("incidentId", incident.toString())
                .singleResult()
                .getId();
        return tasks.getProcessInstanceComments(instance).stream()
                .filter(each -> each.getFullMessage().contains("补报"))
                .toList();
    }
}
