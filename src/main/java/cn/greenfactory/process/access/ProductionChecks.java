package cn.greenfactory.process.access;

import cn.greenfactory.calendar.ServiceClock;
import cn.greenfactory.process.demo.DemoFirm;
import cn.greenfactory.process.demo.DemoLogins;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.CreditCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * In profile {@code prod} the database may hold nothing of the demonstration and must have an administrator: the
 * service says what it found and stops. What the configuration alone tells is refused earlier, by
 * {@link ProductionSecrets}.
 */
@Component
public class ProductionChecks {

    private final Environment environment;
    private final ProcessEngine engine;
    private final Register register;
    private final ServiceClock clock;

    ProductionChecks(Environment environment, ProcessEngine engine, Register register, ServiceClock clock) {
        this.environment = environment;
        this.engine = engine;
        this.register = register;
        this.clock = clock;
    }

    /** @throws IllegalStateException in profile prod, naming in Chinese everything that has to change first */
    public void refuseUnfit() {
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return;
        }
        List<String> found = found();
        if (!found.isEmpty()) {
            throw new IllegalStateException("该数据库不能用于生产环境：" + String.join("；", found));
        }
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        if (!clock.offset().equals(Duration.ZERO)) {
            found.add("演示时钟已被拨动");
        }
        name(found, "有演示账号", usersWithThePublishedPassword());
        name(found, "有演示企业", demonstrationsFirms());
        if (administrators() == 0) {
            found.add("没有管理员，任何人都能在初始页面自行设立；请配置 camunda.bpm.admin-user");
        }
        return found;
    }

    private static void name(List<String> found, String what, List<String> which) {
        if (!which.isEmpty()) {
            found.add(what + " " + String.join("、", which));
        }
    }

    /** Compared here and not by logging in, which would count as a failure of a person of that name. */
    private List<String> usersWithThePublishedPassword() {
        PasswordManager passwords =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        return engine.getIdentityService().createUserQuery().orderByUserId().asc().list().stream()
                .map(UserEntity.class::cast)
                .filter(user -> passwords.check(
                        EncryptionUtil.saltPassword(DemoLogins.PASSWORD, user.getSalt()), user.getPassword()))
                .map(User::getId)
                .toList();
    }

    private List<String> demonstrationsFirms() {
        return DemoFirm.creditCodes().stream()
                .filter(code -> register.find(new CreditCode(code)).isPresent())
                .toList();
    }

    private long administrators() {
        return engine.getIdentityService()
                .createUserQuery()
                .memberOfGroup(Role.CAMUNDA_ADMIN.id())
                .count();
    }
}
