package cn.greenfactory.process.demo;

import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.EnterpriseUser;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Changes of the demonstration's listed factories; the same declared twice is the first. */
@Component
@Profile("demo")
class DemoChanges {

    private final Changes changes;
    private final DemoEnterprises enterprises;
    private final DemoEngine engine;

    DemoChanges(Changes changes, DemoEnterprises enterprises, DemoEngine engine) {
        this.changes = changes;
        this.enterprises = enterprises;
        this.engine = engine;
    }

    UUID rename(DemoFirm firm, String on, String enterpriseName, String factoryName, String why) {
        return declare(
                firm,
                ChangeKind.RENAMED,
                on,
                why,
                new ChangeDetails(enterpriseName, factoryName, null, null, null, null, null, null, null, null));
    }

    UUID move(DemoFirm firm, String on, String address, String why) {
        return declare(
                firm,
                ChangeKind.MOVED,
                on,
                why,
                new ChangeDetails(null, null, null, null, null, null, address, null, null, null));
    }

    UUID merge(DemoFirm firm, String on, DemoFirm successor, String why) {
        return declare(
                firm,
                ChangeKind.MERGED_INTO,
                on,
                why,
                new ChangeDetails(null, null, null, null, null, null, null, null, successor.creditCode(), null));
    }

    void verify(UUID changeId, String opinion) {
        Change change = changes.get(changeId);
        engine.complete(
                "county-reviewer-" + change.countyCode(),
                "Task_VerifyChange",
                "changeId",
                changeId,
                Map.of("changeVerified", true, "changeOpinion", opinion));
    }

    void register(UUID changeId, String remark) {
        engine.complete(
                "city-officer-1",
                "Task_RegisterChange",
                "changeId",
                changeId,
                Map.of("registered", true, "registerRemark", remark));
    }

    private UUID declare(DemoFirm firm, ChangeKind kind, String on, String why, ChangeDetails details) {
        UUID factory = enterprises.factory(firm);
        boolean merger = kind == ChangeKind.MERGED_INTO;
        NewChange change = new NewChange(kind, LocalDate.parse(on), why, merger, details);
        String who = EnterpriseUser.of(enterprises.enterprise(firm).id());
        UUID id = changes.declare(factory, change, who, Capacity.ENTERPRISE)
                .change()
                .id();
        engine.runJobs();
        return id;
    }
}
