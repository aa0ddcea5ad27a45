package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.oversight.annual.ReportEndings;
import cn.greenfactory.oversight.annual.ReportState;
import cn.greenfactory.oversight.annual.YearState;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports that end in the moment their year closes (第十二条). */
class ReportsEndAtOnceIT extends ReportScenario {

    @Autowired
    private ReportEndings endings;

    @Test
    void twoThatWaitForTheYearToCloseDoNotWaitForOneAnother() throws Exception {
        int year = reports.again();
        reports.nobodyElse();
        UUID first = reports.listed("130102", year);
        UUID second = reports.listed("130104", year);
        UUID yearId = reports.open(year);
        driver.at("2026-04-16T00:00");
        CompletableFuture<?>[] ends = new CompletableFuture<?>[2];
        transaction.executeWithoutResult(status -> {
            years.close(yearId);
            ends[0] = CompletableFuture.runAsync(() -> endings.archive(reports.report(yearId, first)));
            ends[1] = CompletableFuture.runAsync(() -> endings.archive(reports.report(yearId, second)));
            waiting(2);
        });
        CompletableFuture.allOf(ends).get(20, TimeUnit.SECONDS);
        assertThat(reports.get(reports.report(yearId, first)).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(years.get(yearId).state()).isEqualTo(YearState.SETTLED);
        driver.runJobs();
    }

    /** Until so many transactions wait for another's row. */
    private void waiting(int count) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (jdbc.sql(
                                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
                        .query(Integer.class)
                        .single()
                < count) {
            assertThat(System.nanoTime()).isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }
}
