package org.anxu.acceptance;

import com.microsoft.playwright.Page;

/**
 * Watches a condition inside a page, where a person would see it, and marks the page, so that a
 * reload shows: the mark would be gone.
 */
final class PageWatch {
  private static final double LIMIT_MILLIS = 40_000;

  private final Page page;
  private final String name;

  /** Watches whether a JavaScript expression is true. */
  PageWatch(Page page, String name, String condition) {
    this.page = page;
    this.name = name;
    page.evaluate(
        """
        condition => {
          const check = new Function('return Boolean(' + condition + ')');
          const watch = { now: check(), since: 0 };
          window.anxuWatch = watch;
          setInterval(() => {
            const now = check();
            if (now !== watch.now) {
              watch.now = now;
              watch.since = Date.now();
            }
          }, 20);
        }
        """,
        condition);
  }

  /** Waits until the condition is as wanted; gives the seconds from a moment until it became so. */
  double await(boolean wanted, long fromMillis) {
    page.waitForFunction(
        "wanted => window.anxuWatch && window.anxuWatch.now === wanted",
        wanted,
        new Page.WaitForFunctionOptions().setTimeout(LIMIT_MILLIS));
    long since = ((Number) page.evaluate("window.anxuWatch.since")).longValue();
    double seconds = (since - fromMillis) / 1000.0;
    System.out.printf("%-16s %-6s after %.1f s%n", name, wanted ? "shows" : "heals", seconds);
    return seconds;
  }

  /** Whether it is the page that was opened. */
  boolean isTheSamePage() {
    return (Boolean) page.evaluate("window.anxuWatch !== undefined");
  }
}
