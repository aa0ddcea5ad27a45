package cn.greenfactory.process.demo;

import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's past, walked through the real desks and tasks on the first start: finished rounds 2024 and 2025
 * with factories at three levels, what became of these since, and a running round 2026 with cases at every stage of the
 * county. Done before the web and the job executor start, while the clock is still before the beginning; a start that
 * was broken off is continued, also when its clock has meanwhile run past the beginning.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "green-factory.demo.cases", havingValue = "true", matchIfMissing = true)
class DemoCases implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final DemoEngine engine;
    private final DemoEnterprises enterprises;
    private final DemoRounds rounds;
    private final DemoListed listed;
    private final Register register;
    private final ReferenceValues values;
    private final ObjectMapper json;
    private volatile boolean running;

    DemoCases(
            DemoEngine engine,
            DemoEnterprises enterprises,
            DemoRounds rounds,
            DemoListed listed,
            Register register,
            ReferenceValues values,
            ObjectMapper json) {
        this.engine = engine;
        this.enterprises = enterprises;
        this.rounds = rounds;
        this.listed = listed;
        this.register = register;
        this.values = values;
        this.json = json;
    }

    @Override
    public void start() {
        if (engine.now().isBefore(DemoLogins.BEGINNING) || listed.brokenOff()) {
            step("the first round", this::enrolment, () -> finishedRound(2024, DemoFirm.CERTIFIED_2024, List.of()));
            step(
                    "the second round",
                    () -> finishedRound(2025, DemoFirm.CERTIFIED_2025, List.of(DemoFirm.DECLINED)),
                    this::levels);
            step("the reporting year", listed::winter);
            step("the running round", this::runningRound);
            step("the last days", listed::lastDays);
            step("the fire", listed::fire, () -> engine.at(DemoLogins.BEGINNING));
            LOG.info("The demonstration's cases are ready");
        }
        running = true;
    }

    private static void step(String what, Runnable... parts) {
        LOG.info("Preparing the demonstration, once: {}", what);
        List.of(parts).forEach(Runnable::run);
    }

    private void enrolment() {
        referenceValues();
        DemoFirm.ALL.forEach(enterprises::enrol);
    }

    /** Called in September, reviewed in October, certified in November. */
    private void finishedRound(int year, List<DemoFirm> certified, List<DemoFirm> declined) {
        String code = Integer.toString(year);
        engine.at(year + "-09-02T09:00");
        UUID round = rounds.call(year, year + "-09-19", year + "-10-17", year + "-11-07");
        engine.at(year + "-09-10T10:00");
        List<UUID> cases = certified.stream()
                .map(firm -> enterprises.submit(firm, code, round))
                .toList();
        List<UUID> others = declined.stream()
                .map(firm -> enterprises.submit(firm, code, round))
                .toList();
        engine.at(year + "-09-11T10:00");
        cases.forEach(rounds::recommend);
        others.forEach(each ->
                rounds.review(each, Map.of("countyOutcome", "DECLINE", "countyOpinion", "现场核查发现计量器具配备不全，数据不能证实")));
        engine.at(year + "-09-12T10:00");
        cases.forEach(each -> rounds.sign(each, "Task_SignRecommendation", "同意推荐", "示例工信推〔" + year + "〕1号"));
        others.forEach(each -> rounds.sign(each, "Task_SignDecline", "计量器具配备不全，数据不能证实，不予推荐", "示例工信函〔" + year + "〕2号"));
        engine.at(year + "-10-09T10:00");
        rounds.appointReviewers(round);
        engine.at(year + "-10-21T10:00");
        cases.forEach(each -> rounds.scoreAndSign(each, 88 - cases.indexOf(each)));
        engine.at(year + "-10-28T10:00");
        rounds.approveList(round);
        engine.at(year + "-11-05T10:00");
        rounds.certify(round);
    }

    private void levels() {
        engine.at("2025-12-15T10:00");
        raise(DemoFirm.PROVINCIAL, Level.PROVINCE, "冀工信节函〔2025〕示例1号");
        raise(DemoFirm.NATIONAL, Level.PROVINCE, "冀工信节函〔2025〕示例1号");
        raise(DemoFirm.NATIONAL, Level.NATION, "工信厅节函〔2025〕示例2号");
    }

    private void raise(DemoFirm firm, Level level, String document) {
        UUID factory = enterprises.factory(firm);
        boolean raised =
                register.history(factory).stream().map(RegisterEntry::event).anyMatch(event -> event.level() == level);
        if (!raised) {
            LocalDate on = LocalDate.parse(level == Level.NATION ? "2025-12-12" : "2025-12-01");
            register.record(RegisterEvent.levelChanged(factory, on, level, document));
        }
    }

    private void runningRound() {
        engine.at("2026-02-24T09:00");
        UUID round = rounds.call(2026, "2026-03-20", "2026-04-10", "2026-04-30");
        engine.at("2026-02-26T10:00");
        enterprises.draft(DemoFirm.DRAFTING, "2026", round);
        enterprises.submit(DemoFirm.SUBMITTED, "2026", round);
        UUID returned = enterprises.submit(DemoFirm.RETURNED, "2026", round);
        UUID signing = enterprises.submit(DemoFirm.SIGNING, "2026", round);
        UUID recommended = enterprises.submit(DemoFirm.RECOMMENDED, "2026", round);
        engine.at("2026-02-27T10:00");
        rounds.review(
                returned,
                Map.of(
                        "countyOutcome", "RETURN",
                        "countyOpinion", "材料不全，请一次补正",
                        "supplementItems", "[\"补充2025年度能源购进、消费与库存表\",\"补充排污许可证副本\"]"));
        rounds.recommend(signing);
        rounds.recommend(recommended);
        rounds.sign(recommended, "Task_SignRecommendation", "同意推荐", "新乐工信推〔2026〕1号");
    }

    private void referenceValues() {
        if (values.loads().isEmpty()) {
            values.load(DemoFiles.json(json, "sample-reference-values.json"), "city-officer-1");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the calendar, before the web and the job executor. */
    @Override
    public int getPhase() {
        return 0;
    }
}
