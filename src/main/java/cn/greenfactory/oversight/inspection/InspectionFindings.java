package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.EndsWithProcess;
import cn.greenfactory.oversight.Fields;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a county finds at a factory, what it demands, and how that ends: in guidance, a record, or a named ground for
 * removal (第十三条、第十四条). An enterprise that lets its days pass has not rectified; the official goes on.
 */
@Service
public class InspectionFindings implements EndsWithProcess {

    private final InspectionRows rows;
    private final RectificationRows rectifications;
    private final RectificationDays days;
    private final InspectionClosing closing;
    private final Register register;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionFindings(
            InspectionRows rows,
            RectificationRows rectifications,
            RectificationDays days,
            InspectionClosing closing,
            Register register,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rectifications = rectifications;
        this.days = days;
        this.closing = closing;
        this.register = register;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what was found.
     *
     * @param rectifyBy the last day to rectify where that is demanded; null for the bureau's usual days
     * @param ground code of the ground where one is named, with its facts
     * @throws InspectionException field by field; if a ground lacks evidence or the factory is not on the list
     */
    @Transactional
    public void record(
            UUID inspectionId,
            InspectionRecord record,
            LocalDate rectifyBy,
            String ground,
            String groundReason,
            String who) {
        Inspection inspection = in(inspectionId, InspectionState.OPENED, "记录检查情况");
        InspectionRecord checked = record.checked(China.dayOf(clock.instant()));
        act(who, "Task_RecordInspection", inspection, checked);
        rows.recorded(inspectionId, checked, who, clock.instant());
        if (checked.outcome() == InspectionOutcome.RECTIFY) {
            demand(inspection, checked.measures(), checked.told(), rectifyBy, who);
        } else if (checked.outcome() == InspectionOutcome.GROUND) {
            closing.named(inspection, NamedGround.of(ground, groundReason), who);
        } else {
            closing.close(inspection, checked.outcome(), checked.told(), who);
        }
    }

    /**
     * The enterprise says how it rectified; late, but before the recheck, is still heard. The same again changes nothing.
     *
     * @throws InspectionException if it is another enterprise's, nothing is demanded, or it has said something else already
     */
    @Transactional
    public void submit(UUID inspectionId, UUID enterpriseId, String statement) {
        Inspection inspection = lock(inspectionId);
        if (!inspection.enterpriseId().equals(enterpriseId)) {
            throw InspectionException.unknown(inspectionId);
        }
        boolean demanded = inspection.state() == InspectionState.RECTIFYING
                || inspection.state() == InspectionState.RECHECKING
                        && newest(inspection).submittedAt() == null;
        if (!demanded && said(inspection, Fields.orNull(statement))) {
            return;
        }
        if (!demanded) {
            throw InspectionException.state(inspection, "报送整改情况");
        }
        new Fields().text("statement", "整改情况", statement, 4000).refuse(InspectionException::invalid);
        days.passed(inspectionId, clock.instant()).ifPresent(at -> rectifications.expired(newest(inspection), at));
        boolean late = newest(inspection).expiredAt() != null;
        rectifications.submitted(newest(inspection), Fields.orNull(statement), clock.instant());
        acts.by(
                EnterpriseUser.of(enterpriseId),
                Capacity.ENTERPRISE,
                "Task_Rectify",
                InspectionDesk.KIND,
                inspectionId,
                inspection.state(),
                Map.of("late", late));
        rows.state(inspectionId, InspectionState.RECHECKING);
        days.close(inspectionId);
        events.publishEvent(new RectificationSubmitted(inspectionId, inspection.factoryId()));
    }

    /** The days are over and nothing was submitted: not rectified, the official goes on. Repeating changes nothing. */
    @Transactional
    public void expire(UUID inspectionId) {
        Inspection inspection = lock(inspectionId);
        if (inspection.state() == InspectionState.RECTIFYING) {
            rectifications.expired(newest(inspection), clock.instant());
            rows.state(inspectionId, InspectionState.RECHECKING);
            acts.bySystem(
                    "Boundary_RectificationExpired",
                    InspectionDesk.KIND,
                    inspectionId,
                    inspection.state(),
                    InspectionState.RECHECKING);
        }
    }

    @Override
    public String kind() {
        return InspectionDesk.KIND;
    }

    /** An open inspection was cancelled by an administrator; nothing is demanded of the enterprise any more. */
    @Override
    @Transactional
    public void processEnded(UUID inspectionId, String reason) {
        Inspection inspection = lock(inspectionId);
        if (inspection.state().open()) {
            rows.ended(inspectionId, reason, clock.instant());
            days.close(inspectionId);
            acts.bySystem("InspectionCancelled", InspectionDesk.KIND, inspectionId, inspection.state(), reason);
            closing.tellEnded(inspection, reason);
        }
    }

    /** Whether the demand is answered or its days are over; reads under the lock of whoever writes it. */
    @Transactional
    public boolean rectificationSubmitted(UUID inspectionId) {
        return lock(inspectionId).state() != InspectionState.RECTIFYING;
    }

    /**
     * What the recheck finds; as {@link #record} for the demand and the ground.
     *
     * @throws InspectionException field by field
     */
    @Transactional
    public void recheck(
            UUID inspectionId,
            RecheckOutcome outcome,
            String findings,
            LocalDate rectifyBy,
            String ground,
            String groundReason,
            String who) {
        Inspection inspection = in(inspectionId, InspectionState.RECHECKING, "复查");
        new Fields().text("recheckFindings", "复查情况", findings, 4000).refuse(InspectionException::invalid);
        String text = Fields.orNull(findings);
        Map<String, Object> after = new HashMap<>(Map.of("outcome", outcome, "findings", text));
        act(who, "Task_RecheckRectification", inspection, after);
        rectifications.rechecked(newest(inspection), outcome, text, who, clock.instant());
        switch (outcome) {
            case RECTIFIED -> closing.close(inspection, InspectionOutcome.RECORD, "整改到位：" + text, who);
            case RECTIFY_AGAIN -> demand(inspection, text, "复查情况：" + text, rectifyBy, who);
            case GROUND -> closing.named(inspection, NamedGround.of(ground, groundReason), who);
        }
    }

    private void demand(Inspection inspection, String demands, String told, LocalDate rectifyBy, String who) {
        new Fields()
                .that(rectifyBy == null || rectifyBy.isAfter(China.dayOf(clock.instant())), "rectifyBy", "整改期限须晚于今天")
                .refuse(InspectionException::invalid);
        LocalDate lastDay = days.open(inspection.id(), rectifyBy);
        int round = rectifications.of(inspection.id()).size() + 1;
        rectifications.demand(inspection.id(), round, demands, lastDay, who, clock.instant());
        rows.state(inspection.id(), InspectionState.RECTIFYING);
        closing.tellDemand(inspection, told, lastDay);
    }

    private boolean said(Inspection inspection, String statement) {
        var all = rectifications.of(inspection.id());
        return statement != null
                && !all.isEmpty()
                && statement.equals(all.get(all.size() - 1).statement());
    }

    private Rectification newest(Inspection inspection) {
        var all = rectifications.of(inspection.id());
        return all.get(all.size() - 1);
    }

    private void act(String who, String task, Inspection inspection, Object after) {
        acts.by(who, Capacity.COUNTY_REVIEWER, task, InspectionDesk.KIND, inspection.id(), inspection.state(), after);
    }

    private Inspection in(UUID inspectionId, InspectionState state, String act) {
        Inspection inspection = lock(inspectionId);
        if (inspection.state() != state) {
            throw InspectionException.state(inspection, act);
        }
        return inspection;
    }

    private Inspection lock(UUID inspectionId) {
        Inspection seen = rows.find(inspectionId).orElseThrow(() -> InspectionException.unknown(inspectionId));
        register.lockFactory(seen.factoryId());
        return rows.lock(inspectionId).orElseThrow();
    }
}
