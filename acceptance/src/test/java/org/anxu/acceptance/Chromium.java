package org.anxu.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by Playwright. */
final class Chromium implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "pictures");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
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

  /** A page of a screen of its own, in Chinese. */
  Page open(int port, String path, int width, int height) {
    return open("http://127.0.0.1:" + port + path, width, height);
  }

  Page open(String address, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    Page page = context.newPage();
    page.navigate(address);
    return page;
  }

  /** A page under a finger, as wide as asked for. */
  Page openTouch(int port, String path, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setHasTouch(true));
    Page page = context.newPage();
    page.navigate("http://127.0.0.1:" + port + path);
    return page;
  }

  Page openKiosk(int port) {
    Page kiosk = open(port, "/", 1080, 1920);
    kiosk.locator("[data-category=payment]").waitFor();
    return kiosk;
  }

  /** Pictures for the README, and to look at after a failure. */
  static Path picture(Page page, String name) throws IOException {
    Path file = Files.createDirectories(PICTURES).resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return file;
  }

  /** A picture of a part of a page. */
  static Path picture(Locator part, String name) throws IOException {
    Path file = Files.createDirectories(PICTURES).resolve(name + ".png");
    part.screenshot(new Locator.ScreenshotOptions().setPath(file));
    return file;
  }

  /** Closes what a test has opened. */
  void closePages() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
