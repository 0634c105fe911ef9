package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.dom.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.ticketing.CareWish;
import org.anxu.protocol.ticketing.IssueRequest;

/**
 * How the person at the screen reads, and what help they ask for. All of it ends with them: the
 * next customer is a new one. Touched under the session's lock alone.
 */
final class Customer {
  private static final String DRESS =
      """
      const page = document.documentElement;
      page.lang = $0;
      page.classList.toggle('anxu-large-print', $1);
      page.classList.toggle('anxu-contrast', $2);
      page.classList.toggle('kiosk-low', $3);
      """;

  /** What a browser could keep of somebody, and where they stood. */
  private static final String FORGET =
      """
      sessionStorage.clear();
      localStorage.clear();
      document.activeElement?.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
      """;

  private final Set<CareWish> wishes = EnumSet.noneOf(CareWish.class);
  private Phrases phrases = Phrases.in(Phrases.CHINESE);
  private boolean large;
  private boolean contrast;
  private boolean low;
  private boolean aloud;

  Phrases phrases() {
    return phrases;
  }

  boolean large() {
    return large;
  }

  boolean contrast() {
    return contrast;
  }

  /** Whether all that is touched stands low, for who sits. */
  boolean low() {
    return low;
  }

  /** Whether screens are read to them. */
  boolean aloud() {
    return aloud;
  }

  void turnAloud() {
    aloud = !aloud;
  }

  void turnLanguage() {
    phrases = Phrases.in(phrases.otherLocale());
  }

  void turnLarge() {
    large = !large;
  }

  void turnContrast() {
    contrast = !contrast;
  }

  void turnLow() {
    low = !low;
  }

  /** Whether they have chosen anything that the next customer must not find. */
  boolean hasChosen() {
    return large
        || contrast
        || low
        || aloud
        || !wishes.isEmpty()
        || !phrases.locale().equals(Phrases.CHINESE);
  }

  /** Whether they ask for any help. */
  boolean hasWishes() {
    return !wishes.isEmpty();
  }

  boolean wishes(CareWish wish) {
    return wishes.contains(wish);
  }

  void turn(CareWish wish) {
    if (!wishes.remove(wish)) {
      wishes.add(wish);
    }
  }

  /** Their touch with the help they ask for; the touch's id covers what is queued for alone. */
  IssueRequest asking(IssueRequest touch) {
    return wishes.isEmpty()
        ? touch
        : new IssueRequest(
            touch.commandId(),
            touch.category(),
            touch.further(),
            touch.bills(),
            List.copyOf(wishes));
  }

  /** Lets the page look as they read. */
  void dress(Element page) {
    String tag = phrases.locale().equals(Locale.ENGLISH) ? "en" : "zh-CN";
    page.executeJs(DRESS, tag, large, contrast, low);
  }

  /** Takes what the browser keeps of them from the page. */
  static void forget(Element page) {
    page.executeJs(FORGET);
  }
}
