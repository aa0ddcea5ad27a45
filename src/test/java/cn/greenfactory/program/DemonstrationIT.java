package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The demonstration is whole and nothing of it is there twice, however often its first start was broken off. */
class DemonstrationIT {

    @Test
    void isTheSameThoughTheServiceIsKilledWhileItIsMade() {
        try (ChildService service = new ChildService(folder())) {
            service.startAndKillAfter("once: the first round", Duration.ofSeconds(5));
            service.startAndKillAfter("once: the reporting year", Duration.ofMillis(700));
            service.startAndKillAfter("once: the last days", Duration.ofMillis(400));
            service.start();
            DemonstrationCheck.stands(service.base());
            service.kill();
            service.start();
            DemonstrationCheck.stands(service.base());
            assertThat(service.log().split("cases are ready", -1))
                    .as("made to the end, once")
                    .hasSize(2);
        }
    }

    private static Path folder() {
        return Path.of("target", "demonstration-" + ProcessHandle.current().pid())
                .toAbsolutePath();
    }
}
