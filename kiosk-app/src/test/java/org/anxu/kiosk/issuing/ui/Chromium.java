package org.anxu.kiosk.issuing.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, as a kiosk has it. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox", "--disable-gpu")));

  /** A page of its own, as for another customer. */
  Page open(int width, int height, String address) {
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
    page.navigate(address);
    page.locator("[data-category=payment]").waitFor();
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
