package cn.greenfactory.oversight.removal;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.oversight.DeclarationDecided;
import cn.greenfactory.oversight.Fields;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.OpenChanges;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks of listed factories' business status. The newest speaks: it raises ground 14(3) with what the decision names,
 * or takes it back. None is raised while a change declaration is open (第十五条); it is looked at again afterwards.
 */
@Service
public class BusinessStatuses {

    private static final int LONGEST = 2000;

    private final BusinessStatusRows rows;
    private final RemovalHistory history;
    private final RemovalGroundsDecision decision;
    private final GroundDesk desk;
    private final ObjectProvider<OpenChanges> changes;
    private final Register register;
    private final AuditTrail audit;
    private final Clock clock;

    BusinessStatuses(
            BusinessStatusRows rows,
            RemovalHistory history,
            RemovalGroundsDecision decision,
            GroundDesk desk,
            ObjectProvider<OpenChanges> changes,
            Register register,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.decision = decision;
        this.desk = desk;
        this.changes = changes;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a check of a listed factory. The last check of the same day entered again returns the first.
     *
     * @throws RemovalException if day or evidence is missing or wrong, or the factory is not on the list
     */
    @Transactional
    public BusinessStatus record(UUID factoryId, StatusEntry entry, String who) {
        Instant now = clock.instant();
        String factory = register.lockFactory(factoryId).name();
        if (!register.listed(factoryId, China.dayOf(now))) {
            throw RemovalException.notListed(factory);
        }
        List<String> reasons = reasons(entry);
        String held = !reasons.isEmpty() && changing(factoryId) ? "有尚未办结的变更说明（第十五条）" : null;
        BusinessStatus status = checked(factoryId, entry, held, who, now);
        Optional<BusinessStatus> first = rows.of(factoryId).stream()
                .filter(each -> each.asOf().equals(status.asOf()))
                .findFirst()
                .filter(status::repeats);
        if (first.isPresent()) {
            return first.get();
        }
        Object before = rows.newest(factoryId).map(Object.class::cast).orElse("NEVER_CHECKED");
        rows.insert(status);
        audit.write(who, "BusinessStatusRecorded", "FACTORY", factoryId, before, status);
        if (rows.newest(factoryId).orElseThrow().id().equals(status.id())) {
            act(status, reasons, who);
        }
        return status;
    }

    /** Newest first. */
    public List<BusinessStatus> of(UUID factoryId) {
        return rows.of(factoryId);
    }

    /**
     * The newest check that was held back raises its ground when no declaration is open any more. Another owner explains
     * that the former one was deregistered or listed as abnormal, not that production stopped; whether another change
     * explains it, the county verifies.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DeclarationDecided decided) {
        UUID factoryId = decided.factoryId();
        if (!register.listed(factoryId, China.dayOf(clock.instant())) || changing(factoryId)) {
            return;
        }
        rows.newest(factoryId)
                .filter(each -> each.notRaised() != null && !history.raised(each))
                .ifPresent(held -> raise(held, reasons(held, soldSince(held)), "；当时的变更说明已办结"));
    }

    private boolean soldSince(BusinessStatus held) {
        return register.history(held.factoryId()).stream()
                .filter(entry -> entry.event().kind() == RegisterEvent.Kind.OWNER_CHANGED)
                .anyMatch(entry -> !entry.recordedAt().isBefore(held.recordedAt()));
    }

    private boolean changing(UUID factoryId) {
        return changes.stream().anyMatch(each -> each.anyOpen(factoryId));
    }

    private void act(BusinessStatus status, List<String> reasons, String who) {
        UUID factoryId = status.factoryId();
        if (reasons.isEmpty()) {
            desk.strike(Origin.BUSINESS_STATUS, factoryId, status.asOf() + "核查未见未正常经营生产：" + status.evidence(), who);
        } else if (status.notRaised() == null) {
            raise(status, reasons, "");
        }
    }

    private void raise(BusinessStatus status, List<String> reasons, String since) {
        if (!reasons.isEmpty()) {
            UUID factoryId = status.factoryId();
            String reason =
                    String.join("；", reasons) + "（" + status.asOf() + "核查，依据：" + status.evidence() + since + "）";
            desk.raise(new GroundClaim(
                    factoryId, Ground.NOT_OPERATING, reason, Origin.BUSINESS_STATUS, factoryId, status.recordedBy()));
        }
    }

    private List<String> reasons(StatusEntry entry) {
        return reasons(
                Boolean.TRUE.equals(entry.deregistered()),
                months(entry),
                Boolean.TRUE.equals(entry.abnormalListed()),
                Fields.orNull(entry.otherNotOperating()));
    }

    private List<String> reasons(BusinessStatus status, boolean newOwner) {
        return reasons(
                status.deregistered() && !newOwner,
                status.stoppedMonths(),
                status.abnormalListed() && !newOwner,
                status.otherNotOperating());
    }

    private List<String> reasons(boolean deregistered, int stoppedMonths, boolean abnormal, String other) {
        return decision
                .named(new RemovalFacts(false, false, deregistered, stoppedMonths, abnormal, other, false, false))
                .stream()
                .map(NamedGround::reason)
                .toList();
    }

    private BusinessStatus checked(UUID factoryId, StatusEntry entry, String notRaised, String who, Instant now) {
        LocalDate asOf = entry.asOf();
        if (asOf == null || asOf.isAfter(China.dayOf(now))) {
            throw RemovalException.invalid("asOf", "请填写核查的日期，不得晚于今天");
        }
        RemovalChecks.required("evidence", "核查依据", entry.evidence(), LONGEST);
        RemovalChecks.optional("otherNotOperating", "其他未正常经营生产的情况", entry.otherNotOperating(), LONGEST);
        return new BusinessStatus(
                UUID.randomUUID(),
                factoryId,
                asOf,
                Boolean.TRUE.equals(entry.deregistered()),
                months(entry),
                Boolean.TRUE.equals(entry.abnormalListed()),
                Fields.orNull(entry.otherNotOperating()),
                Fields.orNull(entry.evidence()),
                notRaised,
                who,
                now);
    }

    private static int months(StatusEntry entry) {
        int months = entry.stoppedMonths() == null ? 0 : entry.stoppedMonths();
        if (months < 0 || months > 1200) {
            throw RemovalException.invalid("stoppedMonths", "连续停产月数应在 0 至 1200 之间");
        }
        return months;
    }
}
