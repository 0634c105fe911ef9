package org.anxu.kiosk.issuing.ui;

import java.time.Duration;
import java.time.Instant;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The line that says what a customer must know: first what just happened, then the hall's state.
 */
final class Notice {
  private static final Duration SHOWN = Duration.ofSeconds(12);

  private final Frame frame;
  private String said = "";
  private @Nullable Instant saidAt;

  Notice(Frame frame) {
    this.frame = frame;
  }

  void say(String words, Instant now) {
    said = words;
    saidAt = now;
  }

  void clear() {
    said = "";
    saidAt = null;
  }

  void refresh(HallView view, HallView.Offer offer, Phrases phrases, Instant now) {
    if (saidAt != null && Duration.between(saidAt, now).compareTo(SHOWN) > 0) {
      clear();
    }
    String words = said.isEmpty() ? state(view, offer, phrases) : said;
    Screen.put(frame.noticeWords, words);
    boolean alert = offer == HallView.Offer.NO_CONNECTION && said.isEmpty();
    frame.notice.setClassName("anxu-notice");
    frame.notice.setClassName("anxu-notice-alert", alert);
    frame.notice.setClassName("anxu-notice-paused", !alert);
    frame.notice.setVisible(!words.isEmpty());
  }

  private static String state(HallView view, HallView.Offer offer, Phrases phrases) {
    return switch (offer) {
      case OPEN -> "";
      case NO_COUNTER -> phrases.say("offer.NO_COUNTER");
      case LAST_TICKET -> phrases.say("offer.LAST_TICKET");
      case CLOSED ->
          phrases.say(
              "offer.CLOSED",
              view.catalogue() == null ? "" : view.catalogue().hours().in(phrases.locale()));
      case NO_CONNECTION ->
          phrases.say(view.board() == null ? "offer.STARTING" : "offer.NO_CONNECTION");
    };
  }
}
