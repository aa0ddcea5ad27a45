package cn.greenfactory.calendar;

import static cn.greenfactory.calendar.CalendarFixture.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ServiceClockIT {

    private static final Instant REAL = Instant.parse("2026-11-23T01:02:03.123456789Z");
    private static final Instant MARCH = instant("2026-03-02T09:00");

    private final DataSource dataSource = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final List<Object> events = new ArrayList<>();
    private final ServiceClock clock = started(REAL);

    @Test
    void isTheRealTimeInChinaUntilMoved() {
        assertThat(clock.instant()).isEqualTo(REAL);
        assertThat(clock.getZone()).isEqualTo(China.ZONE);
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(REAL);
    }

    @Test
    void beginsOnceAtAnotherDayAndStaysThereAcrossRestarts() {
        assertThat(clock.beginAt(MARCH)).isTrue();
        assertThat(clock.instant()).isBetween(MARCH, MARCH.plusMillis(1));
        assertThat(events).containsExactly(new ClockMoved(MARCH));

        ServiceClock restarted = started(REAL.plus(Duration.ofHours(2)));

        assertThat(restarted.beginAt(MARCH)).isFalse();
        assertThat(restarted.instant())
                .isBetween(
                        MARCH.plus(Duration.ofHours(2)),
                        MARCH.plus(Duration.ofHours(2)).plusMillis(1));
    }

    @Test
    void movesForwardOnly() {
        clock.beginAt(MARCH);
        Instant april = instant("2026-04-01T00:00");

        clock.moveTo(april);

        assertThat(clock.instant()).isAfterOrEqualTo(april);
        assertThat(events).last().isEqualTo(new ClockMoved(april));
        assertThatThrownBy(() -> clock.moveTo(MARCH))
                .isInstanceOf(ClockException.class)
                .hasMessageContaining("不能拨回到 2026-03-02T09:00");
        assertThat(started(REAL).instant()).isAfterOrEqualTo(april);
    }

    @Test
    void aMoveThatIsRolledBackDidNotHappen() {
        clock.beginAt(MARCH);
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)).executeWithoutResult(status -> {
            clock.moveTo(instant("2026-05-01T00:00"));
            status.setRollbackOnly();
        });

        assertThat(clock.instant()).isBefore(instant("2026-03-02T09:01"));
    }

    @Test
    void testsSetItFreelyAndThenItStands() {
        clock.set(MARCH);
        clock.set(MARCH.minusSeconds(60));

        assertThat(clock.instant()).isEqualTo(MARCH.minusSeconds(60));
        assertThatThrownBy(() -> clock.moveTo(MARCH.minusSeconds(61))).isInstanceOf(ClockException.class);
        clock.moveTo(MARCH);
        assertThat(clock.instant()).isEqualTo(MARCH);
        assertThat(started(REAL).instant()).isEqualTo(REAL);
    }

    private ServiceClock started(Instant real) {
        return new ServiceClock(jdbc, events::add, Clock.fixed(real, China.ZONE));
    }
}
