package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One screen in all the ways a customer may read it: the language, the size of print and the place
 * of the keys are changed where the customer stands, so the screen must also outlive the change.
 */
final class EveryWay {
  /** Languages, sizes of print and places of the keys, each one or two touches from the last. */
  enum Way {
    ZH("zh", false, false, false),
    ZH_LOW("zh low", false, false, true),
    ZH_LARGE("zh large", false, true, false),
    EN_LARGE("en large", true, true, false),
    EN_LOW_LARGE("en low large", true, true, true),
    EN("en", true, false, false);

    private final String words;
    private final boolean english;
    private final boolean large;
    private final boolean low;

    Way(String words, boolean english, boolean large, boolean low) {
      this.words = words;
      this.english = english;
      this.large = large;
      this.low = low;
    }
  }

  private final Page page;
  private final Eye eye;
  private final String size;
  private final List<Way> ways;
  private Way now = Way.ZH;

  EveryWay(Page page, Eye eye, String size, List<Way> ways) {
    this.page = page;
    this.eye = eye;
    this.size = size;
    this.ways = ways;
  }

  /** Looks at the screen in every way and leaves it as a customer finds it. */
  void look(String screen) {
    look(screen, () -> {});
  }

  /**
   * Looks at the screen in every way.
   *
   * @param anew brings back what a change of language ends, such as a notice in the other one
   */
  void look(String screen, Runnable anew) {
    for (Way way : ways) {
      turn(way, anew);
      eye.look(page, size + " " + way.words + " " + screen);
    }
    turn(Way.ZH, anew);
  }

  /** Reads on in another way. */
  void turn(Way way, Runnable anew) {
    if (way.low != now.low) {
      page.locator("#kiosk-low").click();
      page.locator(way.low ? "html.kiosk-low" : "html:not(.kiosk-low)").waitFor();
    }
    if (way.large != now.large) {
      page.locator("#kiosk-print").click();
      page.locator(way.large ? "html.anxu-large-print" : "html:not(.anxu-large-print)").waitFor();
    }
    boolean otherWords = way.english != now.english;
    now = way;
    if (otherWords) {
      page.locator("#kiosk-language").click();
      assertThat(page.locator("html")).hasAttribute("lang", way.english ? "en" : "zh-CN");
      anew.run();
    }
  }

  /** The next customer begins anew, in Chinese and normal print. */
  void nextCustomer(String key) {
    turn(ways.getLast(), () -> {});
    page.locator(key).click();
    page.locator("[data-category=payment]").waitFor();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(page.locator("html")).not().hasClass(Pattern.compile("kiosk-low|anxu-large-print"));
    now = Way.ZH;
  }
}
