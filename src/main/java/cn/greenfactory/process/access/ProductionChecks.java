package cn.greenfactory.process.access;

import cn.greenfactory.calendar.ServiceClock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * In profile {@code prod} the database may hold nothing of the demonstration: the service says what it found and stops.
 * What the configuration alone tells is refused earlier, by {@link ProductionSecrets}.
 */
@Component
public class ProductionChecks {

    /** Logins whose password is printed in the README. */
    private static final List<String> PUBLISHED_LOGINS =
            List.of("admin", "analyst-1", "city-officer-1", "city-officer-2", "city-head-1", "city-head-2", "expert-1");

    private final Environment environment;
    private final IdentityService identity;
    private final ServiceClock clock;

    ProductionChecks(Environment environment, IdentityService identity, ServiceClock clock) {
        this.environment = environment;
        this.identity = identity;
        this.clock = clock;
    }

    /** @throws IllegalStateException in profile prod, naming in Chinese what has to go first */
    public void refuseDemonstration() {
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return;
        }
        if (!clock.offset().equals(Duration.ZERO)) {
            throw new IllegalStateException("该数据库的演示时钟已被拨动，不能用于生产环境");
        }
        PUBLISHED_LOGINS.stream()
                .filter(user -> identity.createUserQuery().userId(user).count() > 0)
                .filter(user -> identity.checkPassword(user, "demo"))
                .findFirst()
                .ifPresent(user -> {
                    throw new IllegalStateException("数据库中有演示账号 " + user + "，不能用于生产环境");
                });
    }
}
