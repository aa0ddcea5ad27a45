package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.oversight.OpenChanges;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A declared change from the enterprise's words to the register, of every kind and to every end (第十五条). */
@ServiceTest
class ChangeDeclarationProcessTest {

    private static final String COUNTY = "130102";
    private static final String OTHER = "130104";
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate EFFECTIVE = LocalDate.parse("2026-02-10");

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private Changes changes;

    @Autowired
    private OpenChanges open;

    @Autowired
    private Register register;

    @Autowired
    private Settings settings;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private UUID factory;

    @BeforeEach
    void listedFactory() {
        stages.clear();
        driver.at("2026-03-02T09:00");
        factory = driver.listed(COUNTY, "2025-06-30");
    }

    @Test
    void aRenamedFactoryIsFoundByBothNames() {
        ListedFactory before = line(factory);
        String name = "新名" + factory.toString().substring(0, 8);
        UUID change = declare(ChangeKind.RENAMED, names(name + "公司", name + "厂"));
        assertThat(open.anyOpen(factory)).isTrue();
        verify(change, true);
        register(change, true, null);

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

    private UUID declare(ChangeKind kind, ChangeDetails details) {
        return declare(factory, kind, details);
    }

    private UUID declare(UUID of, ChangeKind kind, ChangeDetails details) {
        String who = "enterprise-" + register.factory(of).enterpriseId();
        NewChange change = new NewChange(kind, EFFECTIVE, "因经营需要变更", false, details);
        return changes.declare(of, change, who, Capacity.ENTERPRISE).change().id();
    }

    private void verify(UUID change, boolean verified) {
        String county = changes.get(change).countyCode();
        driver.complete(
                "county-reviewer-" + county,
                task(change, "Task_VerifyChange"),
                Map.of("changeVerified", verified, "changeOpinion", "已核对营业执照和现场"));
    }

    private void register(UUID change, boolean registered, String remark) {
        Map<String, Object> variables = remark == null
                ? Map.of("registered", registered)
                : Map.of("registered", registered, "registerRemark", remark);
        driver.complete("city-officer-1", task(change, "Task_RegisterChange"), variables);
    }

    private Task task(UUID change, String key) {
        return driver.task(key, "changeId", change);
    }

    private List<String> path(UUID change) {
        return stages.path("ChangeDeclarationProcess", "changeId", change);
    }

    private ListedFactory line(UUID of) {
        return register.line(of, TODAY).map(RegisterLine::factory).orElseThrow();
    }

    static ChangeDetails names(String enterprise, String name) {
        return new ChangeDetails(enterprise, name, null, null, null, null, null, null, null, null);
    }
}
