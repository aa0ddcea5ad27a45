package cn.greenfactory.process;

import cn.greenfactory.oversight.OpenChanges;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeDetails.NewOwner;
import cn.greenfactory.oversight.change.ChangeDetails.Part;
import cn.greenfactory.oversight.change.ChangeFiles;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.EnterpriseUser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A listed factory whose changes are declared, verified and registered the way people do. */
@ServiceTest
abstract class ChangeScenario {

    static final String COUNTY = "130102";
    static final String OTHER = "130104";
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final LocalDate EFFECTIVE = LocalDate.parse("2026-02-10");

    private static final AtomicInteger CODES = new AtomicInteger(100_000);

    @Autowired
    RoundDriver driver;

    @Autowired
    RoundStages stages;

    @Autowired
    Changes changes;

    @Autowired
    ChangeFiles files;

    @Autowired
    Register register;

    @Autowired
    OpenChanges open;

    @Autowired
    private JdbcClient jdbc;

    UUID factory;

    @BeforeEach
    void listedFactory() {
        stages.clear();
        factory = driver.listed(COUNTY, "2025-06-30");
    }

    UUID declare(ChangeKind kind, ChangeDetails details) {
        NewChange change = new NewChange(kind, EFFECTIVE, "因经营需要变更", false, details);
        String who = EnterpriseUser.of(register.factory(factory).enterpriseId());
        return changes.declare(factory, change, who, Capacity.ENTERPRISE)
                .change()
                .id();
    }

    void verify(UUID change, boolean verified) {
        String county = changes.get(change).countyCode();
        driver.complete(
                "county-reviewer-" + county,
                task(change, "Task_VerifyChange"),
                Map.of("changeVerified", verified, "changeOpinion", "已核对营业执照和现场"));
    }

    void register(UUID change, boolean registered, String remark) {
        Map<String, Object> variables = remark == null
                ? Map.of("registered", registered)
                : Map.of("registered", registered, "registerRemark", remark);
        driver.complete("city-officer-1", task(change, "Task_RegisterChange"), variables);
    }

    void registered(UUID change) {
        verify(change, true);
        register(change, true, null);
    }

    Task task(UUID change, String key) {
        return driver.task(key, "changeId", change);
    }

    List<String> path(UUID change) {
        return stages.path("ChangeDeclarationProcess", "changeId", change);
    }

    ListedFactory line(UUID of) {
        return register.line(of, TODAY).map(RegisterLine::factory).orElseThrow();
    }

    String told(String who, UUID about) {
        return jdbc.sql(
                        "SELECT coalesce(string_agg(body, ' '), '') FROM gf_inbox WHERE recipient = :who AND about = :about")
                .param("who", who)
                .param("about", about)
                .query(String.class)
                .single();
    }

    static NewOwner newOwner(String creditCode) {
        return new NewOwner(creditCode, "新主体有限公司", "石家庄市", "王某", "3812", "李某", "0311-1");
    }

    /** A credit code that no other test uses. */
    static String newCode() {
        return RoundDriver.creditCode(CODES.incrementAndGet());
    }

    static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream(
                ("%PDF-1.4\n% " + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
    }

    static ChangeDetails names(String enterprise, String name) {
        return new ChangeDetails(enterprise, name, null, null, null, null, null, null, null, null);
    }

    static ChangeDetails scope(String scope, String industry) {
        return new ChangeDetails(null, null, null, scope, industry, null, null, null, null, null);
    }

    static ChangeDetails moved(String county, String address) {
        return new ChangeDetails(null, null, null, null, null, county, address, null, null, null);
    }

    static ChangeDetails boundary(String boundary, NewOwner owner) {
        return new ChangeDetails(null, null, owner, null, null, null, null, boundary, null, null);
    }

    static ChangeDetails successor(String successor) {
        return new ChangeDetails(null, null, null, null, null, null, null, null, successor, null);
    }

    static ChangeDetails parts(Part... parts) {
        return new ChangeDetails(null, null, null, null, null, null, null, null, null, List.of(parts));
    }
}
