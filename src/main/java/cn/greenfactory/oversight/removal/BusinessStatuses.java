package cn.greenfactory.oversight.removal;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.OpenChanges;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks of listed factories' business status. The newest speaks: it raises ground 14(3) with what the decision names,
 * or takes it back. None is raised while a change declaration is open (第十五条).
 */
@Service
public class BusinessStatuses {

    private final BusinessStatusRows rows;
    private final RemovalGroundsDecision decision;
    private final GroundDesk desk;
    private final ObjectProvider<OpenChanges> changes;
    private final Register register;
    private final AuditTrail audit;
    private final Clock clock;

    BusinessStatuses(
            BusinessStatusRows rows,
            RemovalGroundsDecision decision,
            GroundDesk desk,
            ObjectProvider<OpenChanges> changes,
            Register register,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.decision = decision;
        this.desk = desk;
        this.changes = changes;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a check of a listed factory.
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
        boolean open = changes.stream().anyMatch(each -> each.anyOpen(factoryId));
        BusinessStatus status =
                checked(factoryId, entry, !reasons.isEmpty() && open ? "有尚未办结的变更说明（第十五条）" : null, who, now);
        Object before =
                rows.of(factoryId).stream().findFirst().map(Object.class::cast).orElse("NEVER_CHECKED");
        rows.insert(status);
        audit.write(who, "BusinessStatusRecorded", "FACTORY", factoryId, before, status);
        if (rows.of(factoryId).get(0).id().equals(status.id())) {
            act(status, reasons, who);
        }
        return status;
    }

    /** Newest first. */
    public List<BusinessStatus> of(UUID factoryId) {
        return rows.of(factoryId);
    }

    private void act(BusinessStatus status, List<String> reasons, String who) {
        UUID factoryId = status.factoryId();
        if (reasons.isEmpty()) {
            desk.strike(
                    factoryId,
                    Origin.BUSINESS_STATUS,
                    factoryId,
                    status.asOf() + "核查未见未正常经营生产：" + status.evidence(),
                    who);
        } else if (status.notRaised() == null) {
            String reason = String.join("；", reasons) + "（" + status.asOf() + "核查，依据：" + status.evidence() + "）";
            desk.raise(
                    new GroundClaim(factoryId, Ground.NOT_OPERATING, reason, Origin.BUSINESS_STATUS, factoryId, who));
        }
    }

    private List<String> reasons(StatusEntry entry) {
        return decision
                .named(new RemovalFacts(
                        false,
                        false,
                        Boolean.TRUE.equals(entry.deregistered()),
                        months(entry),
                        Boolean.TRUE.equals(entry.abnormalListed()),
                        blankToNull(entry.otherNotOperating()),
                        false,
                        false))
                .stream()
                .map(NamedGround::reason)
                .toList();
    }

    private BusinessStatus checked(UUID factoryId, StatusEntry entry, String notRaised, String who, Instant now) {
        LocalDate asOf = entry.asOf();
        if (asOf == null || asOf.isAfter(China.dayOf(now))) {
            throw RemovalException.invalid("asOf", "请填写核查的日期，不得晚于今天");
        }
        return new BusinessStatus(
                UUID.randomUUID(),
                factoryId,
                asOf,
                Boolean.TRUE.equals(entry.deregistered()),
                months(entry),
                Boolean.TRUE.equals(entry.abnormalListed()),
                blankToNull(entry.otherNotOperating()),
                RemovalChecks.required("evidence", "核查依据", entry.evidence()),
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

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
