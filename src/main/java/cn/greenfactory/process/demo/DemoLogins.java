package cn.greenfactory.process.demo;

import cn.greenfactory.calendar.ServiceClock;
import cn.greenfactory.security.Role;
import cn.greenfactory.security.Unit;
import cn.greenfactory.security.Units;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officials of the demonstration; their password is published, so they exist in profile demo only. */
@Component
@Profile("demo")
public class DemoLogins {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLogins.class);

    /** Printed in the README. */
    public static final String PASSWORD = "demo";

    private static final int EXPERTS = 7;

    /** The demonstration begins on this Monday morning, whatever the day it is first started. */
    static final Instant BEGINNING = Instant.parse("2026-03-02T01:00:00Z");

    /** Where the clock stands while the demonstration's past is walked through. */
    private static final Instant PAST = Instant.parse("2024-09-02T01:00:00Z");

    private final IdentityService identity;
    private final Units units;
    private final ServiceClock clock;
    private final Environment environment;

    DemoLogins(IdentityService identity, Units units, ServiceClock clock, Environment environment) {
        this.identity = identity;
        this.units = units;
        this.clock = clock;
        this.environment = environment;
    }

    /** Sets the clock to the beginning, or to the past that {@link DemoCases} walks through; the first time only. */
    public void beginTime() {
        boolean cases = environment.getProperty("green-factory.demo.cases", Boolean.class, true);
        clock.beginAt(cases ? PAST : BEGINNING);
    }

    /** Creates the logins that are missing; safe to repeat. */
    @Transactional
    public void ensure() {
        user("admin", "系统管理员", Role.CAMUNDA_ADMIN.id());
        user("analyst-1", "流程分析员一", Role.PROCESS_ANALYST.id());
        user("city-officer-1", "市局经办一", Role.CITY_OFFICER.id());
        user("city-officer-2", "市局经办二", Role.CITY_OFFICER.id());
        user("city-head-1", "市局负责人一", Role.CITY_HEAD.id());
        user("city-head-2", "市局负责人二", Role.CITY_HEAD.id());
        for (int i = 1; i <= EXPERTS; i++) {
            user("expert-" + i, "评审专家" + i, Role.EXPERT.id());
        }
        user("third-party-1", "第三方机构一", Role.THIRD_PARTY.id());
        for (Unit unit : units.all()) {
            user("county-reviewer-" + unit.code(), unit.name() + "经办", Role.countyReviewer(unit.code()));
            user("county-head-" + unit.code(), unit.name() + "负责人", Role.countyHead(unit.code()));
        }
    }

    /** Says where to log in as whom, once the web is up. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        String base = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        LOG.info(
                """

                演示系统已就绪（口令均为 demo，当前时间 {}）
                  任务办理  {}/camunda/app/tasklist/   县级 county-reviewer-130102、county-head-130102，其他县区换代码；
                            市局 city-officer-1、city-officer-2、city-head-1、city-head-2；
                            评审 expert-1 至 expert-7、third-party-1
                  流程监控  {}/camunda/app/cockpit/    admin，流程分析员 analyst-1
                  企业接口  {}/api/enterprise/         {}（统一社会信用代码，Basic）
                  公众页面  {}/
                  接口说明  {}/v3/api-docs
                """,
                clock.instant().atZone(clock.getZone()).toLocalDateTime().withNano(0),
                base,
                base,
                base,
                DemoFirm.FREE.creditCode(),
                base,
                base);
    }

    private void user(String id, String name, String group) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(id, group);
    }
}
