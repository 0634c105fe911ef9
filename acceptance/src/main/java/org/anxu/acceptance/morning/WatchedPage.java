package org.anxu.acceptance.morning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page that notes what it shows and when. For the thread that opened it. */
public final class WatchedPage {
  private static final double PATIENCE_MS = 60_000;

  private final String name;
  private final Page page;

  /** Opens an address in a page that was not used yet, and notes from then on. */
  public WatchedPage(String name, Page page, String address) {
    this.name = name;
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.addInitScript(script());
    page.navigate(address);
  }

  private static String script() {
    try (InputStream in = WatchedPage.class.getResourceAsStream("facts.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By what the ledger knows it. */
  public String name() {
    return name;
  }

  /** A part of it. */
  public Locator at(String selector) {
    return page.locator(selector);
  }

  /** The first part with these words. */
  Locator at(String selector, String words) {
    return page.locator(selector).filter(new Locator.FilterOptions().setHasText(words)).first();
  }

  /** Presses a key of the page and waits for the server's answer to it. */
  Click press(String selector) {
    return press(at(selector));
  }

  Click press(Locator key) {
    key.click();
    List<?> times =
        (List<?>)
            page.waitForFunction(
                    "() => { const last = window.anxuMorning.clicks.at(-1);"
                        + " return last?.answered ? [last.at, last.answered] : false; }",
                    null,
                    new Page.WaitForFunctionOptions().setPollingInterval(5))
                .jsonValue();
    return new Click(number(times.get(0)), number(times.get(1)));
  }

  /** Signs a member of staff in. */
  void signIn(String number, String password) {
    at("input[name=username]").fill(number);
    at("input[name=password]").fill(password);
    page.keyboard().press("Enter");
  }

  /** Lets time pass. */
  public void rest(double millis) {
    page.waitForTimeout(millis);
  }

  /** Whether a part comes to be there within this time. */
  boolean comes(String selector, long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < deadline) {
      if (at(selector).isVisible()) {
        return true;
      }
      rest(10);
    }
    return false;
  }

  /** Everything it has noted. */
  public List<Fact> log() {
    List<?> entries = (List<?>) page.evaluate("() => window.anxuMorning.log");
    return entries.stream()
        .map(each -> (Map<?, ?>) each)
        .map(each ->
            new Fact(
                number(each.get("at")),
                Boolean.TRUE.equals(each.get("on")),
                String.valueOf(each.get("fact"))))
        .toList();
  }

  /** A picture of the top of the page. */
  public void picture(Path folder) {
    page.evaluate("() => scrollTo(0, 0)");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  private static long number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("the page gave no number but " + value);
  }
}
