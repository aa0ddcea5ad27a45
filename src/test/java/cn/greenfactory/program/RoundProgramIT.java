package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The round program against the service as the demonstration starts it, in a process of its own, which is killed three
 * times: while the demonstration is made, while an expert's score is on its way, and while certificates and lists are
 * being issued.
 */
class RoundProgramIT {

    private static final int YEAR = 2027;

    @Test
    void endsTheSameThoughTheServiceIsKilledInTheMiddle() {
        try (ChildService service = new ChildService(folder())) {
            service.startAndKillAfter("once: the reporting year", Duration.ofMillis(700));
            service.start();
            DemonstrationCheck.stands(service.base());
            killed(service, Killer.whileScoring(service));
            killed(service, Killer.whileIssuing(service));
            List<RoundResult> results = RoundProgram.run(service.base(), YEAR, System.out::println);
            System.out.println(RoundResult.table(results));
            assertThat(results).hasSize(Firm.COUNT).allMatch(RoundResult::right);
            assertThat(results.stream().filter(each -> each.status().equals("CERTIFIED")))
                    .hasSize(38);
            Invariants.hold(service.base(), YEAR);
            assertThat(service.log().split("cases are ready", -1))
                    .as("the demonstration is made to its end, once")
                    .hasSize(2);
            assertThat(RoundProgram.run(service.base(), YEAR, line -> {})).isEqualTo(results);
        }
    }

    /** Runs the program until it loses the service in the middle of a request, and starts the service again. */
    private static void killed(ChildService service, Killer killer) {
        boolean lost = false;
        try {
            RoundProgram.run(service.base(), YEAR, killer::done, killer);
        } catch (UncheckedIOException | IllegalStateException | WrongEndException e) {
            if (!killer.fired()) {
                throw e;
            }
            lost = true;
        }
        assertThat(killer.fired()).as("the service was killed").isTrue();
        killer.await();
        assertThat(lost).as("the program noticed").isTrue();
        service.start();
        new Bureau(service.base(), YEAR, System.out::println, asked -> {}).letLocksExpire();
    }

    private static Path folder() {
        return Path.of("target", "round-program-" + ProcessHandle.current().pid())
                .toAbsolutePath();
    }

    /** Kills the service from a thread of its own, while a request is on its way to it. */
    private static final class Killer implements Consumer<String> {

        private final Thread kill;
        private final Predicate<String> armedBy;
        private final Predicate<String> during;
        private final int armings;
        private final AtomicBoolean fired = new AtomicBoolean();
        private int armed;

        private Killer(ChildService service, Predicate<String> armedBy, int armings, Predicate<String> during) {
            this.kill = new Thread(service::kill, "killer");
            this.armedBy = armedBy;
            this.armings = armings;
            this.during = during;
        }

        static Killer whileScoring(ChildService service) {
            return new Killer(service, line -> line.startsWith("评审 "), 40, asked -> asked.endsWith("/complete"));
        }

        /** The decision to certify starts the jobs that give certificates and issue the list. */
        static Killer whileIssuing(ChildService service) {
            return new Killer(service, line -> line.startsWith("city-head-1 认定 3"), 1, asked -> true);
        }

        /** A step is done. */
        void done(String line) {
            System.out.println(line);
            armed += armedBy.test(line) ? 1 : 0;
        }

        /** A request is on its way. */
        @Override
        public void accept(String asked) {
            if (armed >= armings && during.test(asked) && fired.compareAndSet(false, true)) {
                System.out.println("kill -9 during " + asked);
                kill.start();
            }
        }

        void await() {
            try {
                kill.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        boolean fired() {
            return fired.get();
        }
    }
}
