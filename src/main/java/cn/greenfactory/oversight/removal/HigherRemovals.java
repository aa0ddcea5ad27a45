package cn.greenfactory.oversight.removal;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city officer records that a factory was removed from a higher list: its level falls, and ground 14(5) is raised if it
 * is on the city's list, not for one that came to the higher list by exception (第十一条).
 */
@Service
public class HigherRemovals {

    private final HigherRemovalRows rows;
    private final RemovalSubject subject;
    private final GroundDesk desk;
    private final Register register;
    private final Acts acts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HigherRemovals(
            HigherRemovalRows rows,
            RemovalSubject subject,
            GroundDesk desk,
            Register register,
            Acts acts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.subject = subject;
        this.desk = desk;
        this.register = register;
        this.acts = acts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records it once for a factory and document; again returns the first. A paper older than the factory's place on the
     * city's list counts from the day of that place.
     *
     * @param level the level the factory keeps on higher lists, CITY for none
     * @throws RemovalException if a field is missing, or the factory had no higher level that day
     */
    @Transactional
    public HigherRemoval record(UUID factoryId, String documentNo, Level level, LocalDate on, String who) {
        String factory = register.lockFactory(factoryId).name();
        String document = RemovalChecks.required("documentNo", "上级文件文号", documentNo);
        if (document.length() > 100) {
            throw RemovalException.invalid("documentNo", "文号不得超过 100 字");
        }
        Optional<HigherRemoval> first = rows.find(factoryId, document);
        if (first.isPresent()) {
            return first.get();
        }
        if (on == null || on.isAfter(China.dayOf(clock.instant()))) {
            throw RemovalException.invalid("on", "请填写调出日期，不得晚于今天");
        }
        if (level == null) {
            throw RemovalException.invalid("level", "请填写调出后的级别（市级或者省级）");
        }
        Level from = subject.levelOn(factoryId, on);
        if (level.compareTo(from) >= 0) {
            throw RemovalException.notHigher(factory);
        }
        HigherRemoval removal =
                new HigherRemoval(UUID.randomUUID(), factoryId, from, level, on, document, who, clock.instant());
        rows.insert(removal);
        Optional<RegisterLine> line =
                register.line(factoryId, China.dayOf(clock.instant())).filter(RegisterLine::listed);
        if (line.isEmpty()) {
            if (register.listed(factoryId, on)) {
                register.record(RegisterEvent.levelChanged(factoryId, on, level, document));
            } else {
                register.listedHigher(factoryId, on, level, document);
            }
            audit.write(who, "HigherRemovalRecorded", "FACTORY", factoryId, from, removal);
            return removal;
        }
        LocalDate day =
                register.listed(factoryId, on) ? on : line.get().factory().certifiedOn();
        register.record(RegisterEvent.levelChanged(factoryId, day, level, document));
        UUID removalId = desk.raise(claim(removal));
        acts.by(who, Capacity.CITY_OFFICER, "HigherRemovalRecorded", "REMOVAL", removalId, from, removal);
        events.publishEvent(new HigherRemovalRecorded(removalId, factoryId, level, document));
        return removal;
    }

    private static GroundClaim claim(HigherRemoval removal) {
        return new GroundClaim(
                removal.factoryId(),
                Ground.HIGHER_REMOVED,
                "%s被调出%s绿色工厂名单（%s）"
                        .formatted(removal.removedOn(), removal.fromLevel().title(), removal.documentNo()),
                Origin.HIGHER_LIST,
                removal.id(),
                removal.recordedBy());
    }
}
