package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The round program against the service as the demonstration starts it, in a process of its own, which is killed in the
 * middle of the reviews.
 */
class RoundProgramIT {

    private static final int YEAR = 2027;

    /** When the service is killed: after this many lines of the reviews. */
    private static final int SCORES_BEFORE_THE_KILL = 40;

    @Test
    void endsTheSameThoughTheServiceIsKilledInTheMiddle() {
        try (ChildService service = new ChildService(folder())) {
            service.start();
            DemonstrationCheck.stands(service.base());
            assertThat(killedDuring(service)).isTrue();
            service.start();
            List<RoundResult> results = RoundProgram.run(service.base(), YEAR, System.out::println);
            System.out.println(RoundResult.table(results));
            assertThat(results).hasSize(Firm.COUNT).allMatch(RoundResult::right);
            assertThat(results.stream().filter(each -> each.status().equals("CERTIFIED")))
                    .hasSize(38);
            assertThat(RoundProgram.run(service.base(), YEAR, line -> {})).isEqualTo(results);
        }
    }

    private static boolean killedDuring(ChildService service) {
        try {
            RoundProgram.run(service.base(), YEAR, new Killer(service));
            return false;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    private static Path folder() {
        return Path.of("target", "round-program-" + ProcessHandle.current().pid())
                .toAbsolutePath();
    }

    /** Kills the service when the reviews have gone on for a while. */
    private static final class Killer implements Consumer<String> {

        private final ChildService service;
        private int scores;

        Killer(ChildService service) {
            this.service = service;
        }

        @Override
        public void accept(String line) {
            System.out.println(line);
            if (line.startsWith("评审 ") && ++scores == SCORES_BEFORE_THE_KILL) {
                service.kill();
            }
        }
    }
}
