package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The year program against a service in a process of its own, whose 30 factories were listed the year before; it is
 * broken off again and again in the middle of its work and starts anew, and the service is killed once (第十二条至第十五条).
 */
class YearProgramIT {

    private static final int ROUND = 2025;
    private static final int STEPS = 40;
    private static final int MOST_STARTS = 20;

    @Test
    void everyFactoryEndsAsItMustThoughProgramAndServiceAreBrokenOff() {
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
            service.start();
            List<Firm> firms = Member.all(ROUND).stream().map(Member::firm).toList();
            ListedFirms.write(database, firms, LocalDate.of(2025, 6, 1));

            YearOutcome outcome = untilTheEnd(service);

            System.out.println(outcome.table());
            assertThat(outcome.wrong()).isEmpty();
            assertThat(outcome.results()).hasSize(Member.COUNT).allMatch(YearResult::right);
            assertThat(outcome.right()).isTrue();
            assertThat(bureau(service)
                            .admin
                            .get("/engine-rest/process-instance/count")
                            .orFail()
                            .body()
                            .path("count")
                            .asInt())
                    .as("what is left open in the engine")
                    .isZero();
        }
    }

    /** Starts the program again whenever it was broken off or lost the service, and once more when it has ended. */
    private static YearOutcome untilTheEnd(ChildService service) {
        BreakingOff breaking = new BreakingOff(service);
        for (int starts = 1; starts < MOST_STARTS; starts++) {
            try {
                breaking.left = STEPS;
                YearOutcome outcome = YearProgram.run(service.base(), ROUND, breaking);
                System.out.println("started " + starts + " times");
                assertThat(starts).isGreaterThan(3);
                assertThat(breaking.killed).isTrue();
                assertThat(YearProgram.run(service.base(), ROUND, line -> {})).isEqualTo(outcome);
                return outcome;
            } catch (BrokenOffException e) {
                System.out.println("broken off");
            } catch (UncheckedIOException e) {
                service.start();
                bureau(service).letLocksExpire();
            }
        }
        throw new WrongEndException("the year does not end");
    }

    private static Bureau bureau(ChildService service) {
        return new Bureau(service.base(), ROUND, System.out::println, asked -> {});
    }

    private static Path folder() {
        return Path.of("target", "year-program-" + ProcessHandle.current().pid())
                .toAbsolutePath();
    }

    /** Ends the program after so many steps, and the service once, while it takes a factory off the list. */
    private static final class BreakingOff implements Consumer<String> {

        private final ChildService service;
        private int left;
        private boolean killed;

        private BreakingOff(ChildService service) {
            this.service = service;
        }

        @Override
        public void accept(String line) {
            System.out.println(line);
            if (line.contains("Task_DecideRemoval") && !killed) {
                killed = true;
                System.out.println("kill -9");
                service.kill();
            }
            if (--left == 0) {
                throw new BrokenOffException();
            }
        }
    }

    private static final class BrokenOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
