package cn.greenfactory.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.calendar.ServiceClock;
import cn.greenfactory.process.ServiceTest;
import cn.greenfactory.process.demo.DemoFirm;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.CreditCode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** A database of the demonstration, asked whether it is fit for real work; that it then stops is StartCommandIT's. */
@ServiceTest
class ProductionChecksIT {

    private static final String REAL = "expert-7";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Register register;

    @Autowired
    private ServiceClock clock;

    @BeforeEach
    void onePasswordIsOurOwn() {
        password("Lsgc!2026-own");
    }

    @AfterEach
    void publishedAgain() {
        password("demo");
    }

    @Test
    void namesEveryLoginEveryFirmAndTheClock() {
        String firm = DemoFirm.creditCodes().get(DemoFirm.creditCodes().size() - 1);
        if (register.find(new CreditCode(firm)).isEmpty()) {
            register.enrol(new NewEnterprise(firm, "新乐示例装备有限公司", "示例路1号", "示例法人", "3516", "联系人", "0311-0"));
        }

        assertThatThrownBy(checks("prod")::refuseUnfit)
                .hasMessageContaining("演示时钟")
                .hasMessageContaining(
                        "admin、analyst-1、city-head-1、city-head-2、city-officer-1、city-officer-2、county-head-130102")
                .hasMessageContaining("county-reviewer-130184")
                .hasMessageContaining("third-party-1")
                .hasMessageContaining("有演示企业 " + firm)
                .hasMessageNotContaining("没有管理员");
    }

    @Test
    void aPersonOfADemonstrationsNameIsNeitherNamedNorLocked() {
        for (int start = 0; start < 12; start++) {
            assertThatThrownBy(checks("prod")::refuseUnfit).hasMessageNotContaining(REAL);
        }

        assertThat(((UserEntity) identity.createUserQuery().userId(REAL).singleResult()).getAttempts())
                .isZero();
        assertThat(identity.checkPassword(REAL, "Lsgc!2026-own")).isTrue();
    }

    @Test
    void asksNothingOfADemonstration() {
        assertThatCode(checks("demo")::refuseUnfit).doesNotThrowAnyException();
    }

    private ProductionChecks checks(String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new ProductionChecks(environment, engine, register, clock);
    }

    private void password(String password) {
        User user = identity.createUserQuery().userId(REAL).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }
}
