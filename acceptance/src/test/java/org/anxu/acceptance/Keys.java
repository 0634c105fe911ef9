package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Hands on a keyboard alone: what cannot be reached by Tab is not there. */
final class Keys {
  private static final int MOST_TABS = 40;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Goes to an element by Tab, and sees that the focus shows. */
  Keys tabTo(String selector) {
    page.locator(selector).waitFor();
    for (int i = 0; i < MOST_TABS; i++) {
      if ((Boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector)) {
        assertThat(
                (String)
                    page.evaluate(
                        """
                        () => {
                          const style = getComputedStyle(document.activeElement);
                          return style.boxShadow + ' ' + style.outlineStyle;
                        }
                        """))
            .as("how the focus shows at " + selector)
            .isNotEqualTo("none none");
        return this;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " is not reached by " + MOST_TABS + " times Tab");
  }

  /** Goes by Tab to something inside an element. */
  Keys tabInto(String selector) {
    page.locator(selector).first().waitFor();
    for (int i = 0; i < MOST_TABS; i++) {
      if ((Boolean) page.evaluate("s => !!document.activeElement?.closest(s)", selector)) {
        return this;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("nothing in " + selector + " is reached by Tab");
  }

  /** A key of the console, not faster than a hand: the same key at once again is no new press. */
  Keys work(String key) {
    page.waitForTimeout(300);
    return press(key);
  }

  Keys press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keys type(String text) {
    page.keyboard().type(text);
    return this;
  }
}
