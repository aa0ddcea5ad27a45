package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.annual.ReportLocks.Held;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the changes of a reviewed report to the change desk, one after the other (第十五条). */
@Service
public class ReportChanges {

    private final ReportRows rows;
    private final ReportReads reads;
    private final ReportLocks locks;
    private final ReportContents contents;
    private final ReportedChanges changes;
    private final ReportActs acts;
    private final Register register;
    private final Clock clock;

    /** A declaration with the number that is its business key. */
    public record Declared(UUID changeId, String number) {}

    ReportChanges(
            ReportRows rows,
            ReportReads reads,
            ReportLocks locks,
            ReportContents contents,
            ReportedChanges changes,
            ReportActs acts,
            Register register,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.locks = locks;
        this.contents = contents;
        this.changes = changes;
        this.acts = acts;
        this.register = register;
        this.clock = clock;
    }

    /** Whether a change of the report still waits for the change desk; not once its factory has left the list. */
    @Transactional
    public boolean anyLeft(UUID reportId) {
        Held held = locks.report(reportId);
        return held.report().state().open() && left(held).isPresent() && listed(held.report());
    }

    /**
     * Service_DeclareChange: declares the next one, whether it can still be registered or not: that is for county and
     * city to find. Empty where it needs no procedure from here because the same is on its way already.
     */
    @Transactional
    public Optional<Declared> declareNext(UUID reportId) {
        register.lockFactory(reads.get(reportId).factoryId());
        Held held = locks.report(reportId);
        Report report = held.report();
        Optional<JsonNode> next = report.state().open() && listed(report) ? left(held) : Optional.empty();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReportedChanges.Taken> taken = changes.declare(report, reads.filedBy(reportId), next.get());
        rows.changeDeclared(reportId, taken.map(ReportedChanges.Taken::changeId).orElse(null));
        acts.bySystem(
                report,
                "Service_DeclareChange",
                taken.map(ReportedChanges.Taken::number).orElse(null),
                taken.isPresent() ? null : "同一变更已另行说明，不重复办理");
        return taken.map(each -> new Declared(each.changeId(), each.number()));
    }

    private Optional<JsonNode> left(Held held) {
        List<JsonNode> all = contents.of(held.report(), held.year()).declarations();
        int next = held.report().changesDeclared();
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }

    private boolean listed(Report report) {
        return register.listed(report.factoryId(), China.dayOf(clock.instant()));
    }
}
