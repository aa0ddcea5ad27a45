package cn.greenfactory.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Camunda Tasklist in a real Chromium, as an official uses it. */
final class Tasklist implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int ATTEMPTS = 4;
    private static final int SHOWN_WITHIN_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String base;

    static boolean available() {
        return Files.isExecutable(CHROMIUM);
    }

    Tasklist(String base, String user) {
        this.base = base;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1500, 1100));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate(base + "/camunda/app/tasklist/default/#/login");
        page.locator("input[ng-model='username']").fill(user);
        page.locator("input[ng-model='password']").fill("demo");
        Response login = page.waitForResponse(
                answer -> answer.url().endsWith("/login/tasklist"),
                () -> page.locator("button[type='submit']").click());
        if (!login.ok()) {
            throw new AssertionError(user + " cannot log in: " + login.status());
        }
        page.waitForURL(url -> !url.contains("/login"));
        page.getByText("待办任务").first().waitFor();
    }

    /** Opens a task that is nobody's yet, claims it, and waits for its form. */
    Page open(String taskId) {
        Locator claim = shown(taskId);
        page.waitForResponse(answer -> answer.url().endsWith("/claim") && answer.ok(), claim::click);
        page.locator("button[ng-click='complete()']").waitFor();
        page.locator(".gf-form .gf-version input, .fjs-form").first().waitFor();
        return page;
    }

    /**
     * The claim button of the task. On a busy machine a page that is left while it still loads may never show; a
     * person would open it again, and so does this.
     */
    private Locator shown(String taskId) {
        Locator claim = page.locator("[ng-click^='claim']").first();
        for (int attempt = 1; ; attempt++) {
            page.navigate("about:blank");
            page.navigate(base + "/camunda/app/tasklist/default/#/?task=" + taskId);
            try {
                claim.waitFor(new Locator.WaitForOptions().setTimeout(SHOWN_WITHIN_MILLIS));
                return claim;
            } catch (TimeoutError notShown) {
                picture("not-shown-" + taskId + "-" + attempt);
                if (attempt == ATTEMPTS) {
                    throw new AssertionError(
                            page.url() + " shows " + page.locator("body").innerText(), notShown);
                }
            }
        }
    }

    /** Presses the form's button and waits for the server; what it refuses fails the test with its words. */
    void complete() {
        Response answer = page.waitForResponse(
                each -> each.url().endsWith("/submit-form"),
                () -> page.locator("button[ng-click='complete()']").click());
        if (!answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
    }

    /** Keeps a picture for people to look at. */
    void picture(String name) {
        Path file = Path.of("target/pictures", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
