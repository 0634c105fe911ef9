package org.anxu.acceptance.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, with the pages that a hall has open. For one thread. */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  /** Starts it, without a window. */
  public Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  /** A page that was not used yet. */
  public Page fresh(int width, int height) {
    return browser
        .newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"))
        .newPage();
  }

  /** Opens a page of a program on this machine. */
  public Page open(int port, int width, int height) {
    Page page = fresh(width, height);
    page.navigate("http://127.0.0.1:" + port + "/");
    return page;
  }

  /** Opens a page on a touch screen. */
  Page openTouched(int port, int width, int height) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale("zh-CN")
                    .setHasTouch(true))
            .newPage();
    page.navigate("http://127.0.0.1:" + port + "/");
    return page;
  }

  /** Signs an officer in at the console and opens a counter there, if it is not open already. */
  Page console(int port, String officer, String password, String counter) {
    Page page = open(port, 1280, 900);
    page.locator("input[name=username]").fill(officer);
    page.locator("input[name=password]").fill(password);
    page.keyboard().press("Enter");
    Locator open = page.locator("#primary");
    Locator choice = page.locator("#counter-" + counter);
    choice.or(open).first().waitFor();
    if (choice.isVisible()) {
      choice.click();
    }
    open.waitFor();
    return page;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
