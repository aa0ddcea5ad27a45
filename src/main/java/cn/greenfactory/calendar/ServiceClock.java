package cn.greenfactory.calendar;

import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The clock of the whole service, in China Standard Time: real time plus an offset that survives a restart.
 *
 * <p>Without an offset it is the real time. A person moves it forward only; tests set it and then it stands.
 */
@Component
public class ServiceClock extends Clock {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock real;
    private volatile Duration offset;
    private volatile Instant standing;

    @Autowired
    public ServiceClock(JdbcClient jdbc, ApplicationEventPublisher events) {
        this(jdbc, events, Clock.system(China.ZONE));
    }

    /** @param real what the offset is added to */
    public ServiceClock(JdbcClient jdbc, ApplicationEventPublisher events, Clock real) {
        this.jdbc = jdbc;
        this.events = events;
        this.real = real;
    }

    @Override
    public Instant instant() {
        Instant stands = standing;
        return stands == null ? real.instant().plus(offset()) : stands;
    }

    @Override
    public ZoneId getZone() {
        return China.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        ServiceClock self = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return self.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }
        };
    }

    /**
     * Lets the service live at {@code at} from now on, if its clock was never moved before; otherwise does nothing.
     *
     * @return whether this call did it
     */
    public synchronized boolean beginAt(Instant at) {
        if (stored().isPresent()) {
            return false;
        }
        move(at);
        return true;
    }

    /**
     * Moves the clock forward and tells everybody.
     *
     * @throws ClockException if {@code at} is earlier than it is now
     */
    public synchronized void moveTo(Instant at) {
        offset = null;
        if (at.isBefore(instant())) {
            throw new ClockException(instant(), at);
        }
        move(at);
    }

    /** For tests: it is {@code at} and stays so until set or moved again; nothing is stored. */
    public synchronized void set(Instant at) {
        standing = at;
        events.publishEvent(new ClockMoved(at));
    }

    private void move(Instant at) {
        if (standing == null) {
            store(Duration.between(real.instant(), at));
        } else {
            standing = at;
        }
        events.publishEvent(new ClockMoved(at));
    }

    /** Rounds up, so that the clock is never a moment before the instant it was moved to. */
    private void store(Duration ahead) {
        long millis = -Math.floorDiv(-ahead.toNanos(), 1_000_000L);
        jdbc.sql(
                        """
                INSERT INTO gf_clock (id, offset_millis, moved_at) VALUES (1, :offset, :at)
                ON CONFLICT (id) DO UPDATE SET offset_millis = excluded.offset_millis, moved_at = excluded.moved_at""")
                .param("offset", millis)
                .param("at", real.instant().atOffset(ZoneOffset.UTC))
                .update();
        offset = Duration.ofMillis(millis);
        forgetOnRollback();
    }

    private void forgetOnRollback() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        offset = null;
                    }
                }
            });
        }
    }

    /** How far this clock runs ahead of the real one; zero unless somebody moved it. */
    public Duration offset() {
        Duration known = offset;
        if (known == null) {
            known = stored().orElse(Duration.ZERO);
            offset = known;
        }
        return known;
    }

    private Optional<Duration> stored() {
        return jdbc.sql("SELECT offset_millis FROM gf_clock WHERE id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }
}
