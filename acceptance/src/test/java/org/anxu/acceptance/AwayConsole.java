package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.regex.Pattern;

/** An officer's console that cannot reach its server. */
final class AwayConsole {
  private AwayConsole() {}

  /** What is left of a console: its line, on the screen and on paper, and keys that rest. */
  static void look(Page page, List<String> line) throws Exception {
    page.evaluate("window.samePage = true; window.print = () => { window.printed = true; }");
    page.waitForTimeout(2_500);
    Chromium.picture(page, "console-offline");
    Locator notice = page.locator("#away-notice");
    assertThat(notice).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    assertThat(notice).containsText(Pattern.compile("从 \\d\\d:\\d\\d 起连不上服务器"));
    assertThat(notice.locator("[lang=en]"))
        .containsText(Pattern.compile("has not been reached since \\d\\d:\\d\\d\\."));
    assertThat(page.locator(".console-key-block")).hasAttribute("inert", "");
    assertThat(page.locator("#last-line li .anxu-number")).hasText(line.toArray(String[]::new));
    page.keyboard().press("F8");
    Chromium.picture(page, "console-away");
    ViewportSize wide = page.viewportSize();
    page.setViewportSize(360, 720);
    page.evaluate("document.querySelector('.console').classList.add('slim')");
    Chromium.picture(page, "slim-away");
    page.evaluate("document.querySelector('.console').classList.remove('slim')");
    page.setViewportSize(wide.width, wide.height);
    page.locator("#away-print").click();
    assertThat(page.evaluate("window.printed")).isEqualTo(true);
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#last-line li")).hasCount(line.size());
    assertThat(page.locator("#away-printed"))
        .hasText(Pattern.compile("打印于 \\d\\d:\\d\\d,数据截至 \\d\\d:\\d\\d"));
    assertThat(page.locator("#primary")).isHidden();
    Chromium.picture(page, "console-printed");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }
}
