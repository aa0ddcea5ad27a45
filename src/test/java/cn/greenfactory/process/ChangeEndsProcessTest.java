package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.oversight.removal.BusinessStatuses;
import cn.greenfactory.oversight.removal.RemovalReopening;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.oversight.removal.StatusEntry;
import cn.greenfactory.process.common.WaitSweeper;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.EnterpriseUser;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What keeps a declared change out of the register, and how declarations end (第十五条). */
class ChangeEndsProcessTest extends ChangeScenario {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IdentityService identity;

    @Autowired
    private BusinessStatuses statuses;

    @Autowired
    private Removals removals;

    @Autowired
    private RemovalReopening reopening;

    @Autowired
    private GroundDesk desk;

    @Autowired
    private Settings settings;

    @Autowired
    private WaitSweeper sweeper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Attachments attachments;

    @Test
    void whatTheCountyDoesNotConfirmIsNotRegisteredWithReasonAndRemedies() {
        ListedFactory before = line(factory);
        UUID change = declare(ChangeKind.RENAMED, names(null, "改名后的工厂"));
        Task verify = task(change, "Task_VerifyChange");
        assertThatThrownBy(() -> driver.complete("county-reviewer-130102", verify, Map.of("changeVerified", false)))
                .hasMessageContaining("事实和理由");
        verify(change, false);
        Task decide = task(change, "Task_RegisterChange");
        for (boolean registered : List.of(true, false)) {
            assertThatThrownBy(() -> driver.complete("city-officer-1", decide, Map.of("registered", registered)))
                    .hasMessageContaining("理由");
        }
        register(change, false, "营业执照未变更");

        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.NOT_REGISTERED);
        assertThat(path(change)).endsWith("Gateway_ChangeRegistered", "EndEvent_ChangeNotRegistered");
        assertThat(told(EnterpriseUser.of(register.factory(factory).enterpriseId()), change))
                .contains("营业执照未变更", "行政复议");
        assertThat(line(factory)).isEqualTo(before);
        UUID again = declare(ChangeKind.RENAMED, names(null, "改名后的工厂"));
        assertThat(again).isNotEqualTo(change);
    }

    @Test
    void theCityMayRegisterAgainstTheCountyWithAReason() {
        UUID change = declare(ChangeKind.RENAMED, names(null, "经核实的新名"));
        verify(change, false);
        register(change, true, "已调取登记档案核实");
        assertThat(line(factory).factoryName()).isEqualTo("经核实的新名");
    }

    @Test
    void whatHasBecomeImpossibleIsNotRegistered() {
        UUID change = declare(ChangeKind.RENAMED, names(null, "已有之名"));
        verify(change, true);
        register.addFactory(
                new NewFactory(register.factory(factory).enterpriseId(), "已有之名", COUNTY, "石家庄市示范路8号", "3812"));
        assertThatThrownBy(() -> register(change, true, null)).hasMessageContaining("本企业另有名为");
        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.VERIFIED);
        register(change, false, "与本企业另一工厂重名");
    }

    @Test
    void whatTheRegisterSaysAlreadyIsRegisteredWithoutAnotherEvent() {
        UUID first = declare(ChangeKind.RENAMED, names(null, "同一新名"));
        UUID second = changes.declare(
                        factory,
                        new NewChange(ChangeKind.RENAMED, TODAY, "再次说明", false, names(null, "同一新名")),
                        "county-reviewer-130102",
                        Capacity.COUNTY_REVIEWER)
                .change()
                .id();
        registered(first);
        int events = register.history(factory).size();
        registered(second);
        assertThat(changes.get(second).status()).isEqualTo(ChangeStatus.REGISTERED);
        assertThat(changes.get(second).registerRemark())
                .isEqualTo("已随" + changes.get(first).number() + "登记");
        assertThat(register.history(factory)).hasSize(events);
    }

    @Test
    void aNewNameOfTheEnterpriseThatEachOfItsFactoriesDeclaresIsRegisteredForEach() {
        UUID enterprise = register.factory(factory).enterpriseId();
        UUID sibling = register.addFactory(new NewFactory(enterprise, "分厂", OTHER, "石家庄市示范路7号", "3812"));
        register.certify(sibling, UUID.randomUUID(), LocalDate.parse("2025-06-30"));
        UUID first = declare(ChangeKind.RENAMED, names("同一企业新名有限公司", null));
        factory = sibling;
        UUID second = declare(ChangeKind.RENAMED, names("同一企业新名有限公司", null));
        UUID third = declare(ChangeKind.RENAMED, names("同一企业新名有限公司", "新名分厂"));
        registered(first);
        registered(second);
        assertThat(changes.get(second).status()).isEqualTo(ChangeStatus.REGISTERED);
        assertThat(told(EnterpriseUser.of(enterprise), second))
                .contains("已随" + changes.get(first).number() + "登记");
        assertThat(register.history(sibling)).as("certified, renamed once").hasSize(2);

        registered(third);
        assertThat(line(sibling).factoryName()).isEqualTo("新名分厂");
        assertThat(register.history(sibling))
                .as("and the factory's own new name")
                .hasSize(3);
    }

    @Test
    void onlyAFactoryOnTheListSucceedsAnother() {
        UUID unlisted = driver.enterprise(OTHER);
        String code = register.enterprise(register.factory(unlisted).enterpriseId())
                .creditCode()
                .value();
        assertThatThrownBy(() -> declare(ChangeKind.MERGED_INTO, successor(code)))
                .hasMessageContaining("不在市级绿色工厂名单");
        UUID heir = driver.listed(OTHER, "2025-06-30");
        String certificate = line(heir).certificateNo();
        UUID merger = declare(ChangeKind.MERGED_INTO, successor(certificate));
        verify(merger, true);
        transaction.executeWithoutResult(status -> register.record(RegisterEvent.removed(heir, TODAY, "移出决定2号")));
        assertThatThrownBy(() -> register(merger, true, null)).hasMessageContaining("承继工厂不在市级绿色工厂名单：" + certificate);
        assertThat(register.listed(factory, TODAY)).isTrue();
        register(merger, false, "承继工厂已移出名单");
        assertThat(changes.get(merger).status()).isEqualTo(ChangeStatus.NOT_REGISTERED);
    }

    @Test
    void twoFactoriesDoNotAbsorbEachOther() {
        UUID one = factory;
        UUID other = driver.listed(OTHER, "2025-06-30");
        UUID first = declare(ChangeKind.MERGED_INTO, successor(line(other).certificateNo()));
        factory = other;
        UUID second = declare(ChangeKind.MERGED_INTO, successor(line(one).certificateNo()));
        registered(first);
        verify(second, true);
        assertThatThrownBy(() -> register(second, true, null)).hasMessageContaining("承继工厂不在市级绿色工厂名单");
        assertThat(register.listed(one, TODAY)).isFalse();
        assertThat(register.listed(other, TODAY)).isTrue();
    }

    @Test
    void aStoppageHeldBackByADeclarationIsRaisedWhenNoneIsOpenAnyMore() {
        UUID first = declare(ChangeKind.RENAMED, names(null, "不予登记的新名"));
        UUID second = declare(ChangeKind.RENAMED, names(null, "予以登记的新名"));
        assertThat(checked(new StatusEntry(TODAY, false, 14, false, null, "用电台账")))
                .contains("变更说明");
        verify(first, false);
        register(first, false, "营业执照未变更");
        assertThat(removals.openOf(factory)).as("another one is open").isEmpty();
        registered(second);

        UUID removal = removals.openOf(factory).orElseThrow().id();
        assertThat(removals.dossier(removal).grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.ground()).isEqualTo(Ground.NOT_OPERATING);
            assertThat(ground.reason()).contains("用电台账", "变更说明已办结");
        });
    }

    @Test
    void aRemovalIsOpenedAgainWithoutWhatWaitsForADeclarationUnlessThatIsAll() {
        UUID alone = claimed(Ground.NOT_OPERATING);
        cancel(alone);
        UUID cancelled = claimed(Ground.FALSIFIED);
        claimed(Ground.NOT_OPERATING);
        cancel(cancelled);
        declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        assertThatThrownBy(() -> reopening.reopen(alone, "情形仍在", "city-officer-1"))
                .hasMessageContaining("尚未办结的变更说明");

        UUID again = reopening.reopen(cancelled, "情形仍在", "city-officer-1").id();
        driver.runJobs();
        assertThat(removals.dossier(again).grounds()).singleElement().satisfies(each -> assertThat(each.ground())
                .isEqualTo(Ground.FALSIFIED));
        assertThat(removals.history(again)).last().satisfies(each -> assertThat(each.text())
                .contains("情形仍在", "第十四条（三）", "变更说明"));
    }

    @Test
    void oneWhoseProcessAnAdministratorEndedIsClosedAndMayBeDeclaredAgain() {
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        checked(new StatusEntry(TODAY, false, 14, false, null, "用电台账"));
        driver.runtime().deleteProcessInstance(task(change, "Task_VerifyChange").getProcessInstanceId(), "登记有误", true);
        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.ENDED);
        assertThat(changes.get(change).endReason()).isEqualTo("登记有误");
        assertThat(told(EnterpriseUser.of(register.factory(factory).enterpriseId()), change))
                .contains("登记有误");
        assertThat(removals.openOf(factory)).as("the stoppage waits no more").isPresent();
        UUID again = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        assertThat(again).isNotEqualTo(change);
        assertThat(task(again, "Task_VerifyChange")).isNotNull();
    }

    @Test
    void anotherOwnerExplainsThatTheFormerOneWasDeregistered() {
        UUID change = declare(ChangeKind.BOUNDARY, boundary("由新公司经营", newOwner(newCode())));
        assertThat(checked(new StatusEntry(TODAY, true, 0, true, null, "国家企业信用信息公示系统")))
                .contains("变更说明");
        registered(change);
        assertThat(removals.openOf(factory)).isEmpty();
    }

    @Test
    void whatTheSaleExplainedIsNotRaisedByALaterDeclarationOfTheNewOwner() {
        UUID sale = declare(ChangeKind.BOUNDARY, boundary("由新公司经营", newOwner(newCode())));
        checked(new StatusEntry(TODAY, true, 0, true, null, "国家企业信用信息公示系统"));
        registered(sale);
        registered(declare(ChangeKind.SCOPE, scope("改产节能电机", null)));
        assertThat(removals.openOf(factory)).isEmpty();
    }

    @Test
    void theSameDeclaredTwiceIsOneDeclarationAndAFactoryMayHaveSeveral() {
        UUID first = declare(ChangeKind.RENAMED, names(null, "新名甲"));
        assertThat(declare(ChangeKind.RENAMED, names(null, "新名甲"))).isEqualTo(first);
        assertThat(driver.tasks("Task_VerifyChange", "factoryId", factory)).hasSize(1);
        declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        assertThat(driver.tasks("Task_VerifyChange", "factoryId", factory)).hasSize(2);
    }

    @Test
    void aRemovedFactorysDeclarationsEnd() {
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        removed();
        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.ENDED);
        assertThat(path(change)).endsWith("EndEvent_ChangeEnded");
        assertThat(open.anyOpen(factory)).isFalse();
        assertThatThrownBy(() -> declare(ChangeKind.SCOPE, scope("再改", null))).hasMessageContaining("不在市级绿色工厂名单");
    }

    @Test
    void aRemovedFactoryIsNotReassessedAnyMore() {
        settings.put("changeReassessment", "true", TODAY, "city-officer-1", "会议决定");
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", "3812"));
        settings.put("changeReassessment", "false", TODAY, "city-officer-1", "会议决定");
        registered(change);
        assertThat(task(change, "Task_ReassessFactory")).isNotNull();
        removed();
        assertThat(driver.tasks("Task_ReassessFactory", "changeId", change)).isEmpty();
        assertThat(path(change)).endsWith("StartEvent_FactoryDelisted", "EndEvent_ChangeEnded");
        assertThat(changes.get(change).status()).as("it stays in the register").isEqualTo(ChangeStatus.REGISTERED);
        assertThat(told("county-reviewer-130102", change)).contains("变更后重新评估", "随之终止");
        assertThat(changes.get(change).reassessmentDue()).isFalse();
        assertThat(changes.get(change).reassessmentEndedAt()).isNotNull();
    }

    @Test
    void oneThatHasEndedButWasNeverToldIsToldByTheSweep() {
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        sweeper.sweep();
        jdbc.sql("UPDATE gf_change SET status = 'ENDED', ended_at = now(), end_reason = '已移出' WHERE id = :id")
                .param("id", change)
                .update();
        assertThat(sweeper.sweep()).isEqualTo(1);
        assertThat(path(change)).endsWith("StartEvent_FactoryDelisted", "EndEvent_ChangeEnded");
        assertThat(driver.tasks("Task_VerifyChange", "changeId", change)).isEmpty();
    }

    @Test
    void aReassessmentThatHasEndedButWasNeverToldIsToldByTheSweep() {
        settings.put("changeReassessment", "true", TODAY, "city-officer-1", "会议决定");
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", "3812"));
        settings.put("changeReassessment", "false", TODAY, "city-officer-1", "会议决定");
        registered(change);
        sweeper.sweep();
        jdbc.sql("UPDATE gf_change SET reassessment_ended_at = now() WHERE id = :id")
                .param("id", change)
                .update();
        assertThat(sweeper.sweep()).isEqualTo(1);
        assertThat(path(change)).endsWith("StartEvent_FactoryDelisted", "EndEvent_ChangeEnded");
    }

    @Test
    void aReassessmentThatAnAdministratorEndedIsNotDueAnyMore() {
        settings.put("changeReassessment", "true", TODAY, "city-officer-1", "会议决定");
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", "3812"));
        settings.put("changeReassessment", "false", TODAY, "city-officer-1", "会议决定");
        registered(change);
        Task due = task(change, "Task_ReassessFactory");
        driver.runtime().deleteProcessInstance(due.getProcessInstanceId(), "重复", true);
        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.REGISTERED);
        assertThat(changes.get(change).reassessmentDue()).isFalse();
        assertThat(told("county-reviewer-130102", change)).contains("变更后重新评估", "重复");
    }

    @Test
    void nobodyVerifiesForTheCountyAndRegistersForTheCity() {
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        verify(change, true);
        identity.createMembership("county-reviewer-130102", "city-officer");
        try {
            Task decide = task(change, "Task_RegisterChange");
            assertThatThrownBy(() -> driver.complete("county-reviewer-130102", decide, Map.of("registered", true)))
                    .hasMessageContaining("县、市两级");
        } finally {
            identity.deleteMembership("county-reviewer-130102", "city-officer");
        }
    }

    @Test
    void anOfficialWhoOpenedTheTaskBeforeANewFileCameMustLookAgain() {
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        Task verify = task(change, "Task_VerifyChange");
        files.attach(change, "SCOPE_EVIDENCE", "证明.pdf", pdf(), "enterprise-x");
        assertThatThrownBy(() -> driver.complete(
                        "county-reviewer-130102", verify, Map.of("changeVerified", true, "viewVersion", "1")))
                .hasMessageContaining("案件已变化");
        driver.complete("county-reviewer-130102", verify, Map.of("changeVerified", true, "viewVersion", "2"));
        register(change, true, null);
        assertThatThrownBy(() -> files.attach(change, "LATE", "证明.pdf", pdf(), "enterprise-x"))
                .hasMessageContaining("不能补充附件");
    }

    @Test
    void aFileWhoseUploadEndsAfterTheCityDecidedIsNotKept() {
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        verify(change, true);
        InputStream late = LongUpload.of(pdf(), () -> register(change, true, null));
        assertThatThrownBy(() -> files.attach(change, "LATE", "证明.pdf", late, "enterprise-x"))
                .hasMessageContaining("不能补充附件");
        assertThat(attachments.of("CHANGE", change)).isEmpty();
    }

    private UUID claimed(Ground ground) {
        UUID removal = desk.raise(new GroundClaim(
                factory, ground, "现场检查所见", Origin.INSPECTION, UUID.randomUUID(), "county-reviewer-130102"));
        driver.runJobs();
        return removal;
    }

    private void cancel(UUID removal) {
        driver.runtime().deleteProcessInstance(stages.instance("RemovalProcess", "removalId", removal), "立案有误", true);
    }

    private void removed() {
        transaction.executeWithoutResult(status -> {
            register.record(RegisterEvent.removed(factory, TODAY, "移出决定1号"));
            events.publishEvent(new FactoryDelisted(factory, "被移出名单"));
        });
    }

    private String checked(StatusEntry entry) {
        return statuses.record(factory, entry, "county-reviewer-130102").notRaised();
    }
}
