package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.oversight.removal.BusinessStatuses;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.oversight.removal.StatusEntry;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.security.Capacity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
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
        assertThat(told("enterprise-" + register.factory(factory).enterpriseId(), change))
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
        UUID first = declare(ChangeKind.RENAMED, names(null, "同一新名"));
        UUID second = changes.declare(
                        factory,
                        new NewChange(ChangeKind.RENAMED, TODAY, "再次说明", false, names(null, "同一新名")),
                        "county-reviewer-130102",
                        Capacity.COUNTY_REVIEWER)
                .change()
                .id();
        verify(first, true);
        verify(second, true);
        register(first, true, null);
        assertThatThrownBy(() -> register(second, true, null)).hasMessageContaining("与现名称不同");
        assertThat(changes.get(second).status()).isEqualTo(ChangeStatus.VERIFIED);
        register(second, false, "已按前一说明登记");
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
    void oneWhoseProcessAnAdministratorEndedIsClosedAndMayBeDeclaredAgain() {
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        checked(new StatusEntry(TODAY, false, 14, false, null, "用电台账"));
        driver.runtime().deleteProcessInstance(task(change, "Task_VerifyChange").getProcessInstanceId(), "登记有误", true);
        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.ENDED);
        assertThat(changes.get(change).endReason()).isEqualTo("登记有误");
        assertThat(told("enterprise-" + register.factory(factory).enterpriseId(), change))
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
        transaction.executeWithoutResult(status -> {
            register.record(RegisterEvent.removed(factory, TODAY, "移出决定1号"));
            events.publishEvent(new FactoryDelisted(factory, "被移出名单"));
        });
        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.ENDED);
        assertThat(path(change)).endsWith("EndEvent_ChangeEnded");
        assertThat(open.anyOpen(factory)).isFalse();
        assertThatThrownBy(() -> declare(ChangeKind.SCOPE, scope("再改", null))).hasMessageContaining("不在市级绿色工厂名单");
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

    private String checked(StatusEntry entry) {
        return statuses.record(factory, entry, "county-reviewer-130102").notRaised();
    }
}
