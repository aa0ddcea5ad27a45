package cn.greenfactory.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;

/** Camunda Tasklist in a real Chromium, as an official uses it. */
final class Tasklist implements AutoCloseable {

    private static final int ATTEMPTS = 4;
    private static final int SHOWN_WITHIN_MILLIS = 30_000;
    private static final Page.WaitForResponseOptions SOON =
            new Page.WaitForResponseOptions().setTimeout(SHOWN_WITHIN_MILLIS);
    private static final Page.NavigateOptions LOADED_WHEN_READ =
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED);

    private final BrowserContext context;
    private final Page page;
    private final String base;

    Tasklist(Browser browser, String base, String user) {
        this.base = base;
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1500, 1100));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        login(user);
    }

    /** Waits for Tasklist's own way on from the login: a session is written only after the answer has gone out. */
    private void login(String user) {
        Locator name = page.locator("input[ng-model='username']");
        Locator list = page.getByText("待办任务").first();
        again(() -> {
            shown("", name.or(list).first());
            if (name.isVisible()) {
                name.fill(user);
                page.locator("input[ng-model='password']").fill("demo");
                Response answer =
                        page.waitForResponse(each -> each.url().endsWith("/login/tasklist"), SOON, () -> page.locator(
                                        "button[type='submit']")
                                .click());
                if (!answer.ok()) {
                    throw new AssertionError(user + " cannot log in: " + answer.status());
                }
            }
            list.waitFor(new Locator.WaitForOptions().setTimeout(SHOWN_WITHIN_MILLIS));
        });
    }

    /** Opens a task, claims it unless that is done, and waits for its form. */
    Page open(String taskId) {
        Locator form = page.locator(".gf-form .gf-version input, .fjs-form").first();
        Locator claim = page.locator("[ng-click^='claim']").first();
        again(() -> {
            shown("#/?task=" + taskId, form);
            if (claim.isVisible()) {
                page.waitForResponse(
                        answer -> answer.url().endsWith("/claim") && answer.ok(),
                        SOON,
                        () -> claim.click(new Locator.ClickOptions().setTimeout(SHOWN_WITHIN_MILLIS)));
                claim.waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(SHOWN_WITHIN_MILLIS));
                form.waitFor(new Locator.WaitForOptions().setTimeout(SHOWN_WITHIN_MILLIS));
            }
        });
        return page;
    }

    private void shown(String address, Locator awaited) {
        page.navigate("about:blank");
        page.navigate(base + "/camunda/app/tasklist/default/" + address, LOADED_WHEN_READ);
        awaited.waitFor(new Locator.WaitForOptions().setTimeout(SHOWN_WITHIN_MILLIS));
    }

    /**
     * On a busy machine a page that is left or touched while it still loads may never show what it should; a person
     * would open it again, and so does this.
     */
    private void again(Runnable step) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (TimeoutError notShown) {
                if (attempt == ATTEMPTS) {
                    throw new AssertionError(
                            page.url() + " shows " + page.locator("body").innerText(), notShown);
                }
                picture("not-shown-" + attempt + "-" + System.nanoTime());
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
    }
}
