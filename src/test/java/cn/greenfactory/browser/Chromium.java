package cn.greenfactory.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One real Chromium for a test class; every person has a context, and so a session, of their own in it. */
final class Chromium implements AutoCloseable {

    private static final Path BINARY = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    static boolean available() {
        return Files.isExecutable(BINARY);
    }

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BINARY)
                        .setArgs(FLAGS));
    }

    /** Logs in and shows the task list. */
    Tasklist tasklist(int port, String user) {
        return new Tasklist(browser, "http://localhost:" + port, user);
    }

    /** What anybody sees at the service's first page. */
    Page publicPage(int port) {
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1200, 900))
                .newPage();
        page.setDefaultTimeout(30_000);
        page.navigate("http://localhost:" + port + "/");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
