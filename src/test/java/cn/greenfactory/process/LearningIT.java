package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.greenfactory.audit.AuditRow;
import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.AttachmentRefusedException;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.evaluation.EvaluationTerms;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.NotApplicable;
import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.learning.Benchmark;
import cn.greenfactory.oversight.learning.Benchmarks;
import cn.greenfactory.oversight.learning.LevelRequirement;
import cn.greenfactory.oversight.learning.LevelRequirements;
import cn.greenfactory.oversight.learning.NewPolicy;
import cn.greenfactory.oversight.learning.NewRequirement;
import cn.greenfactory.oversight.learning.NewTraining;
import cn.greenfactory.oversight.learning.Policies;
import cn.greenfactory.oversight.learning.Policy;
import cn.greenfactory.oversight.learning.SignUp;
import cn.greenfactory.oversight.learning.Training;
import cn.greenfactory.oversight.learning.TrainingMessages;
import cn.greenfactory.oversight.learning.Trainings;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Policies, trainings, and how a factory stands beside others (第十六条、第十八条). */
@ServiceTest
class LearningIT {

    private static int next = 8_000_000;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private ReportDriver reports;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private Policies policies;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TrainingMessages messages;

    @Autowired
    private Benchmarks benchmarks;

    @Autowired
    private LevelRequirements requirements;

    @Autowired
    private ReferenceValues references;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Register register;

    @Autowired
    private FileGate gate;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void aPolicyIsPublishedWithFilesAndTakenDown() {
        assertThatThrownBy(() -> policies.publish(new NewPolicy(" ", null, null, ""), "city-officer-1"))
                .hasMessageContaining("标题")
                .hasMessageContaining("成文日期");
        Policy policy = policies.publish(
                new NewPolicy("绿色制造支持政策", "石工信〔2026〕8号", LocalDate.parse("2026-02-20"), "正文"), "city-officer-1");
        Attachment file = policies.attach(policy.id(), "政策.pdf", pdf("政策"), "city-officer-1");
        assertThat(policies.all()).extracting(Policy::id).contains(policy.id());
        assertThat(gate.require(file.id(), "public", Set.of()).fileName()).isEqualTo("政策.pdf");
        policies.withdraw(policy.id(), "已有新政策", "city-officer-1");
        assertThat(policies.all()).extracting(Policy::id).doesNotContain(policy.id());
        assertThatThrownBy(() -> gate.require(file.id(), "public", Set.of())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void oneFileOfAPolicyIsTakenDownWithAReasonAndKept() throws Exception {
        UUID policy = policies.publish(
                        new NewPolicy("支持政策", null, LocalDate.parse("2026-02-20"), "正文"), "city-officer-1")
                .id();
        Attachment wrong = policies.attach(policy, "误传.pdf", pdf("误传"), "city-officer-1");
        Attachment right = policies.attach(policy, "政策.pdf", pdf("正确"), "city-officer-1");

        assertThatThrownBy(() -> policies.withdrawFile(policy, wrong.id(), " ", "city-officer-1"))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> policies.withdrawFile(policy, UUID.randomUUID(), "误传", "city-officer-1"))
                .hasMessageContaining("附件");
        policies.withdrawFile(policy, wrong.id(), "误传", "city-officer-1");

        assertThat(policies.files(policy)).extracting(Attachment::id).containsExactly(right.id());
        assertNotPublic(wrong);
        assertThat(attachments.open(wrong.sha256()).readAllBytes()).isNotEmpty();
        assertThat(audit.of(policy)).last().satisfies(row -> {
            assertThat(row.who()).isEqualTo("city-officer-1");
            assertThat(row.act()).isEqualTo("WithdrawAttachment");
            assertThat(row.before().get("fileName").asText()).isEqualTo("误传.pdf");
            assertThat(row.after().get("reason").asText()).isEqualTo("误传");
        });
    }

    @Test
    void aTrainingsFilesArePublicUntilTheyAreTakenDownOrItIsCancelled() {
        UUID training = trainings.publish(training(null), "city-officer-1").id();
        UUID other = trainings.publish(training(null), "city-officer-1").id();
        Attachment wrong = trainings.attach(training, "名单.pdf", pdf("名单"), "city-officer-1");
        Attachment agenda = trainings.attach(training, "日程.pdf", pdf("日程"), "city-officer-1");
        assertThat(trainings.files(training))
                .extracting(Attachment::id)
                .containsExactlyInAnyOrder(wrong.id(), agenda.id());
        assertThat(gate.require(wrong.id(), "public", Set.of()).fileName()).isEqualTo("名单.pdf");

        assertThatThrownBy(() -> trainings.withdrawFile(other, wrong.id(), "误传", "city-officer-1"))
                .hasMessageContaining("附件");
        trainings.withdrawFile(training, wrong.id(), "误传", "city-officer-1");
        assertThat(trainings.files(training)).extracting(Attachment::id).containsExactly(agenda.id());
        assertNotPublic(wrong);
        assertThat(gate.require(agenda.id(), "public", Set.of()).fileName()).isEqualTo("日程.pdf");

        trainings.cancel(training, "改期", "city-officer-1");
        assertNotPublic(agenda);
        assertThat(trainings.all()).extracting(Training::id).contains(other).doesNotContain(training);
        assertThat(trainings.every(Page.FIRST)).extracting(Training::id).contains(other, training);
        assertThatThrownBy(() -> trainings.attach(training, "补充.pdf", pdf("补充"), "city-officer-1"))
                .hasMessageContaining("已取消");
    }

    @Test
    void enterprisesSignUpChangeWithdrawAndAreRecordedAsPresent() {
        UUID listed = register.factory(driver.listed("130102", "2025-12-01")).enterpriseId();
        UUID other = register.factory(driver.enterprise("130104")).enterpriseId();
        Training training = trainings.publish(training(10), "city-officer-1");
        messages.send();
        messages.send();
        assertThat(inbox(listed))
                .filteredOn(each -> each.contains("碳管理培训"))
                .singleElement()
                .satisfies(each -> assertThat(each).contains("2026年3月20日", "市局会议室", "2026年3月15日"));
        assertThat(inbox(other)).noneMatch(each -> each.contains("碳管理培训"));

        trainings.signUp(training.id(), listed, 8);
        assertThatThrownBy(() -> trainings.signUp(training.id(), other, 3)).hasMessageContaining("只余 2 个名额");
        trainings.signUp(training.id(), listed, 7);
        trainings.signUp(training.id(), other, 3);
        trainings.withdraw(training.id(), other);
        assertThat(trainings.get(training.id()).persons()).isEqualTo(7);
        assertThatThrownBy(() -> trainings.recordAttendance(training.id(), Set.of(listed), "city-officer-1"))
                .hasMessageContaining("尚未举办");
        driver.at("2026-03-16T00:00");
        assertThatThrownBy(() -> trainings.signUp(training.id(), other, 1)).hasMessageContaining("截止");
        driver.at("2026-03-20T17:00");
        assertThatThrownBy(() -> trainings.recordAttendance(training.id(), Set.of(other), "city-officer-1"))
                .hasMessageContaining("报名名单");
        trainings.recordAttendance(training.id(), Set.of(listed), "city-officer-1");
        assertThat(trainings.ofEnterprise(listed))
                .first()
                .extracting(SignUp::attended)
                .isEqualTo(true);
    }

    @Test
    void signingUpTheSameAgainKeepsThePlaceAndEveryChangeIsOnTheTrail() {
        UUID first = register.factory(driver.enterprise("130102")).enterpriseId();
        UUID second = register.factory(driver.enterprise("130104")).enterpriseId();
        UUID training = trainings.publish(training(null), "city-officer-1").id();
        trainings.signUp(training, first, 2);
        driver.at("2026-03-02T10:00");
        trainings.signUp(training, second, 3);
        driver.at("2026-03-02T11:00");
        trainings.signUp(training, first, 2);
        assertThat(trainings.signUps(training))
                .extracting(SignUp::enterpriseId)
                .as("the same again")
                .containsExactly(first, second);

        trainings.signUp(training, first, 4);
        trainings.withdraw(training, second);
        trainings.withdraw(training, second);
        assertThat(trainings.signUps(training))
                .extracting(SignUp::enterpriseId)
                .as("changed")
                .containsExactly(second, first);
        assertThat(audit.of(training))
                .filteredOn(row -> EnterpriseUser.is(row.who()))
                .extracting(AuditRow::who, AuditRow::act, row -> persons(row.before()), row -> persons(row.after()))
                .containsExactly(
                        tuple(EnterpriseUser.of(first), "SignUpForTraining", null, 2),
                        tuple(EnterpriseUser.of(second), "SignUpForTraining", null, 3),
                        tuple(EnterpriseUser.of(first), "SignUpForTraining", 2, 4),
                        tuple(EnterpriseUser.of(second), "WithdrawFromTraining", 3, 3));
    }

    @Test
    void manyAreToldOfATrainingSomeAtATimeAndEachOnce() {
        Training training = trainings.publish(training(null), "city-officer-1");
        jdbc.sql("DELETE FROM gf_training_message").update();
        jdbc.sql(
                        """
                        INSERT INTO gf_training_message (training_id, event, enterprise_id)
                        SELECT :training, 'TrainingPublished', gen_random_uuid() FROM generate_series(1, 250)""")
                .param("training", training.id())
                .update();

        messages.send();
        messages.send();

        assertThat(jdbc.sql("SELECT count(*) FROM gf_inbox WHERE about = :training GROUP BY xmin")
                        .param("training", training.id())
                        .query(Integer.class)
                        .list())
                .as("messages by transaction")
                .containsExactlyInAnyOrder(100, 100, 50);
    }

    @Test
    void aCancelledTrainingTakesNobody() {
        Training training = trainings.publish(training(null), "city-officer-1");
        UUID comes = register.factory(driver.enterprise("130102")).enterpriseId();
        UUID withdrew = register.factory(driver.enterprise("130102")).enterpriseId();
        UUID uncalled = register.factory(driver.listed("130102", "2026-03-02")).enterpriseId();
        trainings.signUp(training.id(), comes, 2);
        trainings.signUp(training.id(), withdrew, 2);
        trainings.withdraw(training.id(), withdrew);
        driver.at("2026-03-16T00:00");
        trainings.cancel(training.id(), "改期", "city-officer-1");
        messages.send();
        assertThat(inbox(comes))
                .filteredOn(each -> each.contains("培训"))
                .singleElement()
                .satisfies(each -> assertThat(each).contains("培训取消", "碳管理培训", "2026年3月20日", "改期"));
        assertThat(inbox(withdrew)).noneMatch(each -> each.contains("培训"));
        assertThat(inbox(uncalled)).noneMatch(each -> each.contains("培训"));
        assertThatThrownBy(() -> trainings.cancel(training.id(), "再次取消", "city-officer-1"))
                .hasMessageContaining("已取消");
        UUID enterprise = register.factory(driver.enterprise("130102")).enterpriseId();
        assertThatThrownBy(() -> trainings.signUp(training.id(), enterprise, 1)).hasMessageContaining("已取消");
    }

    @Test
    void aFactoryStandsBesideTheEditionsValuesAndFromFiveOnBesideItsIndustry() throws Exception {
        UUID own = certified("2711", 20_000, true);
        for (int output : List.of(21_000, 22_000, 23_000)) {
            certified("2712", output, true);
        }
        certified("3011", 99_000, true);
        Benchmark four = benchmarks.of(own);
        assertThat(four.year()).isEqualTo(2025);
        assertThat(four.industry()).isEqualTo("27");
        assertThat(four.factories()).isNull();
        assertThat(four.indicators()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.quartiles()).isNull();
            assertThat(line.nation().note()).isEqualTo("无公开数据");
        });

        certified("2720", 24_000, true);
        certified("2720", 88_000, false);
        Benchmark five = benchmarks.of(own);
        assertThat(five.factories()).isEqualTo(5);
        assertThat(five.indicators())
                .anySatisfy(line -> assertThat(line.quartiles().factories()).isEqualTo(5));
        assertThat(json.writeValueAsString(five)).doesNotContain("第", "工厂", "91130102");
    }

    @Test
    void theDistanceToWhatIsLoadedAndEnteredIsShownAndNothingIsInvented() throws Exception {
        UUID own = certified("4011", 20_000, true);
        Benchmark.Line before = line(own);
        assertThat(before.base().note()).isEqualTo("无公开数据");
        assertThat(before.base().value()).isNull();
        ObjectNode load = json.createObjectNode().put("edition", "2025").put("source", "测试数据");
        load.putArray("values")
                .addObject()
                .put("indicator", before.indicator())
                .put("industry", "40")
                .put("energyBand", "")
                .put("unit", before.unit())
                .put("base", before.direction().equals("INVERSE") ? before.value() * 2 : before.value() / 2)
                .put("lead", before.direction().equals("INVERSE") ? before.value() / 2 : before.value() * 2);
        references.load(load, "city-officer-1");
        assertThatThrownBy(() -> requirements.enter(
                        new NewRequirement(Level.CITY, "2025", "无", "9", "", null, "", null), "city-officer-1"))
                .hasMessageContaining("省级或者国家级")
                .hasMessageContaining("定量指标")
                .hasMessageContaining("出处");
        requirements.enter(
                new NewRequirement(
                        Level.PROVINCE,
                        "2025",
                        before.indicator(),
                        "40",
                        before.unit(),
                        before.value(),
                        "公开文件第3条",
                        null),
                "city-officer-1");
        Benchmark.Line after = line(own);
        assertThat(after.base().distance()).isNegative();
        assertThat(after.lead().distance()).isPositive();
        assertThat(after.province().distance()).isZero();
        assertThat(after.province().note()).isEqualTo("公开文件第3条");
        assertThat(after.nation().value()).isNull();
    }

    @Test
    void aRequirementEnteredByMistakeIsWithdrawnAndTheLessSpecificShowsAgain() throws Exception {
        UUID own = certified("4111", 20_000, true);
        assertThatThrownBy(() -> require(own, "41", null, "录错行业")).hasMessageContaining("没有可以撤回的要求");
        require(own, "", 1.0, null);
        require(own, "41", 2.0, null);
        assertThat(line(own).nation().value()).isEqualTo(2.0);
        assertThatThrownBy(() -> require(own, "41", null, " ")).hasMessageContaining("数值");

        LevelRequirement withdrawn = require(own, "41", null, "录错行业");

        assertThat(withdrawn.reason()).isEqualTo("录错行业");
        assertThat(requirements.all()).first().isEqualTo(withdrawn);
        assertThat(line(own).nation().value()).isEqualTo(1.0);
        assertThat(audit.of(withdrawn.id())).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo("WithdrawRequirement");
            assertThat(row.before().get("value").asDouble()).isEqualTo(2.0);
        });
        assertThatThrownBy(() -> require(own, "41", null, "再撤一次")).hasMessageContaining("已经撤回");
        require(own, "", null, "文件已废止");
        assertThat(line(own).nation().note()).isEqualTo("无公开数据");
        require(own, "41", 3.0, null);
        assertThat(line(own).nation().value()).as("entered anew").isEqualTo(3.0);
    }

    @Test
    void anArchivedReportStandsBeforeTheCertifiedValuesAndReportsCountFromFiveOn() throws Exception {
        reports.nobodyElse();
        UUID own = reporting(2024);
        List<UUID> others = List.of(reporting(2023), reporting(2023), reporting(2023), reporting(2023));
        UUID doubtful = reporting(2023);
        assertThat(benchmarks.of(own).source()).isEqualTo("认定时核定的自评价");
        double certified = line(own).value();
        UUID year = reports.open(reports.again());
        accept(year, own);
        others.subList(0, 3).forEach(each -> accept(year, each));
        reports.file(reports.report(year, doubtful));
        reports.review(reports.report(year, doubtful), "SUSPECT_FALSIFICATION", "台账与发票不符");

        Benchmark four = benchmarks.of(own);
        assertThat(four.year()).isEqualTo(2024);
        assertThat(four.source()).isEqualTo("2024 年度动态管理表");
        assertThat(line(own).value()).isNotEqualTo(certified);
        assertThat(four.factories()).isNull();
        assertThat(four.indicators()).isNotEmpty().allSatisfy(line -> assertThat(line.quartiles())
                .isNull());
        assertThat(benchmarks.of(doubtful).year()).isEqualTo(2023);

        accept(year, others.get(3));
        Benchmark five = benchmarks.of(own);
        assertThat(five.factories()).isEqualTo(5);
        assertThat(five.indicators())
                .anySatisfy(line -> assertThat(line.quartiles().factories()).isEqualTo(5));

        UUID removal = removals.openOf(doubtful);
        removals.verify(removal, "county-reviewer-130102", false, Ground.FALSIFIED);
        removals.decide(removal, "KEEP");
        assertThat(benchmarks.of(doubtful).source()).as("it was not false").isEqualTo("2024 年度动态管理表");
        assertThat(benchmarks.of(own).factories()).isEqualTo(6);
    }

    @Test
    void aFactoryOffTheListOrWithoutFiguresHasNoBenchmark() {
        UUID unlisted = driver.enterprise("130102");
        assertThatThrownBy(() -> benchmarks.of(unlisted)).hasMessageContaining("名单");
        UUID empty = driver.listed("130102", "2025-12-01");
        assertThat(benchmarks.of(empty).indicators()).isEmpty();
        assertThat(benchmarks.of(empty).year()).isNull();
    }

    /** For the first indicator of the factory; without a value it withdraws. */
    private LevelRequirement require(UUID factory, String industry, Double value, String reason) {
        Benchmark.Line line = line(factory);
        return requirements.enter(
                new NewRequirement(
                        Level.NATION,
                        "2025",
                        line.indicator(),
                        industry,
                        line.unit(),
                        value,
                        value == null ? null : "公开文件第5条",
                        reason),
                "city-officer-1");
    }

    private Benchmark.Line line(UUID factory) {
        return benchmarks.of(factory).indicators().get(0);
    }

    /** A factory of this industry, on the list or not, with an evaluation of this output value. */
    private UUID certified(String industry, double output, boolean listed) throws Exception {
        return certified(industry, output, 2025, listed ? "2025-12-01" : null);
    }

    /** A factory that owes a report for 2024, certified with figures of this year. */
    private UUID reporting(int certifiedYear) throws Exception {
        return certified("3711", 60_000, certifiedYear, "2024-06-01");
    }

    private void accept(UUID year, UUID factory) {
        UUID report = reports.report(year, factory);
        reports.file(report);
        reports.review(report, "ACCEPT", "同意");
    }

    private UUID certified(String industry, double output, int year, String listedSince) throws Exception {
        String code = RoundDriver.creditCode(next++);
        UUID enterprise =
                register.enrol(new NewEnterprise(code, "对标企业" + next, "某路", "测试人", industry, "联系人", "0311-0000000"));
        UUID factory = register.addFactory(new NewFactory(enterprise, "对标工厂" + next, "130102", "某路", industry));
        UUID caseId = UUID.randomUUID();
        ObjectNode dossier =
                (ObjectNode) json.readTree(new ClassPathResource("demo/sample-dossier.json").getInputStream());
        ((ObjectNode) dossier.get("inputs")).put("outputValue", output).put("statisticalYear", year);
        transaction.executeWithoutResult(status -> {
            evaluations.terms(caseId, EvaluationTerms.of("2025", NotApplicable.REDISTRIBUTE, Set.of()));
            evaluations.saveDraft(caseId, "2025", dossier);
            evaluations.freeze(caseId);
        });
        if (listedSince != null) {
            register.certify(factory, caseId, LocalDate.parse(listedSince));
        }
        return factory;
    }

    private static NewTraining training(Integer capacity) {
        return new NewTraining(
                "碳管理培训", "内容", LocalDate.parse("2026-03-20"), "市局会议室", LocalDate.parse("2026-03-15"), capacity);
    }

    private void assertNotPublic(Attachment file) {
        assertThatThrownBy(() -> gate.require(file.id(), "public", Set.of()))
                .isInstanceOf(AttachmentRefusedException.class);
    }

    private static Integer persons(JsonNode signUp) {
        return signUp == null ? null : signUp.get("persons").asInt();
    }

    private List<String> inbox(UUID enterprise) {
        return jdbc.sql("SELECT subject || body FROM gf_inbox WHERE recipient = :recipient")
                .param("recipient", EnterpriseUser.of(enterprise))
                .query(String.class)
                .list();
    }

    private static ByteArrayInputStream pdf(String text) {
        return new ByteArrayInputStream(("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
    }
}
