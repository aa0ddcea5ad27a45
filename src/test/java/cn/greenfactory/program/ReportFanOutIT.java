package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A year of 1,000 reports, opened by a service that is killed half-way: every report is opened once (第十二条). */
class ReportFanOutIT {

    private static final int REPORTS = 1_000;
    private static final int PATIENCE = 1_200;

    @Test
    void everyReportIsOpenedOnceThoughTheServiceIsKilledHalfWay() {
        String url = TestDatabase.url();
        try (HikariDataSource database = new HikariDataSource();
                ChildService service = new ChildService(
                        folder(),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--green-factory.demo.cases=false")) {
            database.setJdbcUrl(url);
            database.setUsername("postgres");
            database.setMaximumPoolSize(2);
            ReportCounts counts = new ReportCounts(database);
            service.start();
            ListedFirms.write(database, REPORTS, LocalDate.of(2025, 6, 1));
            Web.basic(service.base(), "city-officer-1", "demo")
                    .post("/api/staff/report-years", Map.of("reportYear", 2025))
                    .orFail();
            assertThat(counts.rows()).isEqualTo(REPORTS);
            await(() -> counts.at("FILLING") >= REPORTS / 3);

            service.kill();

            long atTheKill = counts.at("FILLING");
            System.out.println(
                    "killed with " + atTheKill + " of " + REPORTS + " open, " + counts.processes() + " started");
            assertThat(atTheKill).isLessThan(REPORTS);
            service.start();
            new Bureau(service.base(), 2025, System.out::println, asked -> {}).letLocksExpire();
            await(() -> counts.at("FILLING") == REPORTS);
            assertThat(counts.processes()).isEqualTo(REPORTS);
            assertThat(counts.everStarted()).isEqualTo(REPORTS);
            assertThat(counts.everStartedDifferent()).isEqualTo(REPORTS);
            assertThat(counts.tasks("Task_FillAnnualReport")).isEqualTo(REPORTS);
            assertThat(counts.notices()).isEqualTo(REPORTS);
        }
    }

    private static void await(BooleanSupplier reached) {
        for (int i = 0; !reached.getAsBoolean(); i++) {
            if (i == PATIENCE) {
                throw new WrongEndException("the reports were not opened in time");
            }
            Bureau.pause();
        }
    }

    private static Path folder() {
        return Path.of("target", "report-fan-out-" + ProcessHandle.current().pid())
                .toAbsolutePath();
    }
}
