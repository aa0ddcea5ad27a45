package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.oversight.change.ChangeDetails.Part;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.registry.CertificateView.Standing;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.Timelines;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A declared change of every kind, from the enterprise's words to the register (第十五条). */
class ChangeDeclarationProcessTest extends ChangeScenario {

    @Autowired
    private Settings settings;

    @Autowired
    private FileGate gate;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Units units;

    @Test
    void aRenamedFactoryIsFoundByBothNames() {
        ListedFactory before = line(factory);
        String name = "新名" + factory.toString().substring(0, 8);
        UUID change = declare(ChangeKind.RENAMED, names(name + "公司", name + "厂"));
        assertThat(open.anyOpen(factory)).isTrue();
        registered(change);

        assertThat(changes.get(change).status()).isEqualTo(ChangeStatus.REGISTERED);
        assertThat(open.anyOpen(factory)).isFalse();
        for (String query : List.of(name + "公司", name + "厂", before.enterpriseName(), before.factoryName())) {
            assertThat(register.list(TODAY, query, null))
                    .as(query)
                    .extracting(ListedFactory::factoryId)
                    .contains(factory);
        }
        assertThat(line(factory).enterpriseName()).isEqualTo(name + "公司");
        assertThat(register.enterprise(register.factory(factory).enterpriseId()).name())
                .isEqualTo(name + "公司");
        assertThat(register.line(factory, EFFECTIVE.minusDays(1))
                        .orElseThrow()
                        .factory()
                        .factoryName())
                .isEqualTo(before.factoryName());
        assertThat(path(change))
                .containsSubsequence(
                        "StartEvent_ChangeDeclared",
                        "Service_OpenChange",
                        "Rule_ChangeSignificance",
                        "Task_VerifyChange",
                        "Task_RegisterChange",
                        "EndEvent_ChangeRegistered");
    }

    @Test
    void aNewScopeIsReassessedWhereTheBureauWantsItAndEndsInGuidance() {
        settings.put("changeReassessment", "true", TODAY, "city-officer-1", "会议决定");
        UUID change = declare(ChangeKind.SCOPE, scope("改产节能电机", "3812"));
        settings.put("changeReassessment", "false", TODAY, "city-officer-1", "会议决定");
        registered(change);
        Task reassess = task(change, "Task_ReassessFactory");
        assertThatThrownBy(() ->
                        driver.complete("county-reviewer-130102", reassess, Map.of("reassessOutcome", "GUIDANCE")))
                .hasMessageContaining("评估意见");
        driver.complete(
                "county-reviewer-130102",
                reassess,
                Map.of("reassessOutcome", "GUIDANCE", "reassessOpinion", "建议补充能耗计量"));

        assertThat(path(change)).endsWith("Task_ReassessFactory", "EndEvent_FactoryReassessed");
        assertThat(register.listed(factory, TODAY)).isTrue();
        assertThat(register.history(factory))
                .last()
                .satisfies(each -> assertThat(each.event().kind()).isEqualTo(RegisterEvent.Kind.SCOPE_CHANGED))
                .satisfies(each -> assertThat(each.event().note()).isEqualTo("改产节能电机"));
        UUID later = declare(ChangeKind.SCOPE, scope("改产变压器", null));
        registered(later);
        assertThat(path(later)).endsWith("Gateway_ReassessmentDue", "EndEvent_ChangeRegistered");
    }

    @Test
    void aNewBoundaryIsKeptInTheRegister() {
        UUID change = declare(ChangeKind.BOUNDARY, boundary("二号车间转出", null));
        registered(change);
        assertThat(register.history(factory).get(1).event().kind()).isEqualTo(RegisterEvent.Kind.BOUNDARY_CHANGED);
        assertThat(line(factory).factoryName())
                .isEqualTo(register.factory(factory).name());
    }

    @Test
    void aFactoryWithANewCreditCodeKeepsItsHistoryAndHandsItsRightsOn() {
        UUID before = register.factory(factory).enterpriseId();
        String oldCode = line(factory).creditCode();
        String newCode = newCode();
        NewOwner owner = newOwner(newCode);
        UUID change = declare(ChangeKind.BOUNDARY, boundary("改制后由新公司经营", owner));
        UUID other = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        String file = files.attach(change, "BUSINESS_LICENCE", "营业执照.pdf", pdf(), EnterpriseUser.of(before))
                .sha256();
        registered(change);

        UUID after = register.factory(factory).enterpriseId();
        assertThat(register.enterprise(after).creditCode().value()).isEqualTo(newCode);
        assertThat(register.list(TODAY, oldCode, null))
                .extracting(ListedFactory::factoryId)
                .contains(factory);
        assertThat(register.list(TODAY, newCode, null))
                .extracting(ListedFactory::creditCode)
                .containsExactly(newCode);
        assertThat(register.list(EFFECTIVE.minusDays(1), oldCode, null))
                .extracting(ListedFactory::creditCode)
                .containsExactly(oldCode);
        assertThat(changes.ofEnterprise(after, Page.FIRST))
                .extracting(Change::id)
                .contains(change, other);
        assertThat(gate.require(file, EnterpriseUser.of(after), Set.of())).isNotNull();
        assertThat(gate.require(file, EnterpriseUser.of(before), Set.of())).isNotNull();
        assertThatThrownBy(() -> gate.require(file, EnterpriseUser.of(UUID.randomUUID()), Set.of()))
                .isInstanceOf(RuntimeException.class);
        Task open = task(other, "Task_VerifyChange");
        assertThat(driver.runtime().getVariable(open.getProcessInstanceId(), "enterpriseId"))
                .isEqualTo(after.toString());
        assertThat(register.history(factory)).hasSize(3);
    }

    @Test
    void anAbsorbedFactoryEndsAsSucceededAndWhatWasOpenOnItEnds() {
        UUID successor = driver.listed(OTHER, "2025-06-30");
        UUID merger = declare(ChangeKind.MERGED_INTO, successor(line(successor).certificateNo()));
        UUID other = declare(ChangeKind.SCOPE, scope("改产节能电机", null));
        registered(merger);

        String certificate = line(factory).certificateNo();
        assertThat(register.listed(factory, TODAY)).isFalse();
        assertThat(register.certificate(certificate).orElseThrow().standing()).isEqualTo(Standing.SUCCEEDED);
        assertThat(register.history(factory))
                .extracting(each -> each.event().kind())
                .containsExactly(RegisterEvent.Kind.CERTIFIED, RegisterEvent.Kind.SUCCEEDED);
        assertThat(path(merger)).endsWith("Gateway_ReassessmentDue", "EndEvent_ChangeRegistered");
        assertThat(changes.get(other).status()).isEqualTo(ChangeStatus.ENDED);
        assertThat(path(other)).endsWith("StartEvent_FactoryDelisted", "EndEvent_ChangeEnded");
        assertThat(told(EnterpriseUser.of(register.factory(factory).enterpriseId()), other))
                .contains("随之终止");
        assertThat(timelines.of(successor)).extracting(TimelineEntry::title).contains("承继他厂");
        assertThat(timelines.of(factory))
                .extracting(TimelineEntry::title)
                .contains("认定", "提交变更说明", "县级复核变更", "变更已登记", "由他厂承继", "变更说明终止");
    }

    @Test
    void aSuccessorIsAlsoKnownByItsEnterprisesCreditCode() {
        UUID successor = driver.listed(OTHER, "2025-06-30");
        String code = register.enterprise(register.factory(successor).enterpriseId())
                .creditCode()
                .value();
        UUID merger = declare(ChangeKind.MERGED_INTO, successor(code));
        registered(merger);
        assertThat(register.history(factory).get(1).event().successorId()).isEqualTo(successor);
    }

    @Test
    void peopleReadNamesWhereTheRegisterHasCodes() {
        UUID heir = driver.listed(OTHER, "2025-06-30");
        UUID moved = declare(ChangeKind.MOVED, moved(OTHER, "桥西区新厂路3号"));
        String county = units.find(OTHER).orElseThrow().name();
        assertThat(driver.view(task(moved, "Task_VerifyChange"))).contains("所在县（市、区）", county);
        assertThat(driver.view(task(moved, "Task_VerifyChange"))).doesNotContain("（市、区）代码");
        UUID scope = declare(ChangeKind.SCOPE, scope("改产锅炉", "3411"));
        assertThat(driver.view(task(scope, "Task_VerifyChange"))).contains("3411（通用设备制造业）");
        UUID merger = declare(ChangeKind.MERGED_INTO, successor(line(heir).certificateNo()));
        assertThat(driver.view(task(merger, "Task_VerifyChange")))
                .contains(line(heir).factoryName() + "（" + line(heir).enterpriseName());
        registered(moved);
        assertThat(timelines.of(factory))
                .extracting(TimelineEntry::decision)
                .filteredOn(Objects::nonNull)
                .anyMatch(each -> each.contains("变更为“" + county + "”"))
                .anyMatch(each -> each.startsWith(county + "，"))
                .noneMatch(each -> each.contains(OTHER) || each.contains(COUNTY));
        assertThatThrownBy(() -> declare(ChangeKind.RENAMED, scope("改产变压器", null)))
                .hasMessageContaining("名称变更不填写生产经营范围");
    }

    @Test
    void aSplitFactoryGoesOnAndItsPartsAreNotOnTheList() {
        UUID change = declare(ChangeKind.SPLIT, parts(new Part("铸造分厂", null, "石家庄市示范路9号")));
        registered(change);
        assertThat(register.listed(factory, TODAY)).isTrue();
        assertThat(register.history(factory).get(1).event().note()).contains("铸造分厂");
        assertThat(register.list(TODAY, "铸造分厂", null)).isEmpty();
    }
}
