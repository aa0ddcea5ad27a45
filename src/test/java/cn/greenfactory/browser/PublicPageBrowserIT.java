package cn.greenfactory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.learning.NewPolicy;
import cn.greenfactory.oversight.learning.NewTraining;
import cn.greenfactory.oversight.learning.Policies;
import cn.greenfactory.oversight.learning.Trainings;
import cn.greenfactory.process.RemovalStages;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.ServiceTest;
import cn.greenfactory.registry.Register;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anybody at the public page, in a real Chromium, on the real service (第十四条、第十六条). */
@ServiceTest
@ExtendWith(BrowserRequired.class)
class PublicPageBrowserIT {

    private static Chromium chromium;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages rounds;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private Register register;

    @Autowired
    private Policies policies;

    @Autowired
    private Trainings trainings;

    @LocalServerPort
    private int port;

    private Page page;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void clear() {
        rounds.clear();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void removalsPoliciesAndTrainingsStandThereWithTheirFiles() {
        UUID factory = driver.listed("130102", "2025-06-01");
        remove(factory);
        UUID policy = policies.publish(
                        new NewPolicy("绿色制造支持政策", "石工信〔2026〕8号", LocalDate.parse("2026-02-20"), "支持内容如下"),
                        "city-officer-1")
                .id();
        policies.attach(policy, "政策.pdf", pdf(), "city-officer-1");
        UUID training = trainings
                .publish(
                        new NewTraining(
                                "水效管理培训",
                                "培训内容",
                                LocalDate.parse("2026-03-20"),
                                "市局会议室",
                                LocalDate.parse("2026-03-15"),
                                30),
                        "city-officer-1")
                .id();
        trainings.attach(training, "日程.pdf", pdf(), "city-officer-1");

        page = chromium.publicPage(port);

        Locator removal = article("#removals", register.factory(factory).name());
        assertThat(removal.innerText()).contains("2026-03-02 起移出名单", Ground.FALSIFIED.text());
        assertThat(saved(removal)).endsWith(".docx");
        Locator text = article("#policies", "绿色制造支持政策");
        text.getByText("查看内容").click();
        assertThat(text.innerText()).contains("石工信〔2026〕8号", "支持内容如下");
        assertThat(saved(text)).isEqualTo("政策.pdf");
        Locator course = article("#trainings", "水效管理培训");
        assertThat(course.innerText()).contains("2026-03-20 举办", "市局会议室", "余 30 个名额");
        assertThat(saved(course)).isEqualTo("日程.pdf");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/public-page.png"))
                .setFullPage(true));
    }

    @Test
    void emptyListsSaySoAndLongOnesGoOn() {
        page = chromium.publicPage(port);
        page.route("**/api/public/policies", route -> answer(route, "[]"));
        page.route("**/api/public/trainings", route -> answer(route, "[]"));
        page.route("**/api/public/removals?page=*", route -> {
            int number = Integer.parseInt(route.request().url().split("=")[1]);
            answer(route, number < 2 ? "[" + removal(number) + "]" : "[]");
        });

        page.reload();

        assertThat(page.locator("#policies").getByText("目前没有政策").innerText()).isNotEmpty();
        assertThat(page.locator("#trainings").getByText("目前没有培训").innerText()).isNotEmpty();
        Locator more = page.locator("#removals button");
        article("#removals", "工厂0");
        assertThat(page.locator("#removals article").count()).isEqualTo(1);
        more.click();
        article("#removals", "工厂1");
        page.waitForCondition(() -> more.count() == 0);
        assertThat(page.locator("#removals article").count()).isEqualTo(2);
    }

    private Locator article(String section, String words) {
        Locator found = page.locator(section + " article")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        found.waitFor();
        return found;
    }

    /** The name under which the article's file is saved. */
    private String saved(Locator article) {
        Download download =
                page.waitForDownload(() -> article.locator("a").first().click());
        assertThat(download.failure()).isNull();
        return download.suggestedFilename();
    }

    private void remove(UUID factory) {
        UUID id = removals.raise(factory, Ground.FALSIFIED, Origin.INSPECTION);
        removals.verify(id, "county-reviewer-130102", true, Ground.FALSIFIED);
        removals.state(id);
        removals.propose(id);
        removals.decide(id, "REMOVE");
    }

    private static void answer(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    private static String removal(int number) {
        return """
                {"id":"%s","factoryName":"工厂%d","certificateNo":"","enterpriseName":"","countyName":"",
                 "removedOn":"2026-03-02","grounds":[],"announcement":{"title":"公告","number":"1"}}"""
                .formatted(UUID.randomUUID(), number);
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream(
                ("%PDF-1.4\n% " + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
    }
}
