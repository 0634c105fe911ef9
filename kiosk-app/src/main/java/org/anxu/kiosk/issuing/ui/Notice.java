package org.anxu.kiosk.issuing.ui;

import java.time.Duration;
import java.time.Instant;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * The line that says what a customer must know: first what just happened, then the hall's state.
 */
final class Notice {
  private static final Duration SHOWN = Duration.ofSeconds(12);

  private final Frame frame;
  private String said = "";
  private @Nullable Instant saidAt;
  private boolean good;

  Notice(Frame frame) {
    this.frame = frame;
  }

  void say(String words, Instant now) {
    said = words;
    saidAt = now;
    good = false;
  }

  /** Says what is well. */
  void sayGood(String words, Instant now) {
    say(words, now);
    good = true;
  }

  void clear() {
    said = "";
    saidAt = null;
  }

  void refresh(HallView view, Screen screen, Phrases phrases, Instant now) {
    HallView.Offer offer = screen.offer(view);
    if (saidAt != null && Duration.between(saidAt, now).compareTo(SHOWN) > 0) {
      clear();
    }
    String words = said.isEmpty() ? state(view, screen, phrases, now) : said;
    Screen.put(frame.noticeWords, words);
    Screen.put(
        frame.noticeNote,
        said.isEmpty() && offer.isPause()
            ? screen.pause(view).map(PauseLines::note).orElse("")
            : "");
    boolean alert = offer == HallView.Offer.NO_CONNECTION && said.isEmpty();
    frame.notice.setClassName("anxu-notice");
    frame.notice.setClassName("anxu-notice-alert", alert);
    boolean well = good && !said.isEmpty();
    frame.notice.setClassName("anxu-notice-good", well);
    boolean plain = offer == HallView.Offer.OPEN && said.isEmpty();
    frame.notice.setClassName("anxu-notice-paused", !alert && !well && !plain);
    frame.notice.setVisible(!words.isEmpty());
  }

  /** What the guide has all screens show; whatever is the matter with the hall comes before it. */
  private static String message(HallView view, Phrases phrases) {
    Words message = view.board() == null ? null : view.board().message();
    return message == null ? "" : message.in(phrases.locale());
  }

  private static String state(HallView view, Screen screen, Phrases phrases, Instant now) {
    HallView.Offer offer = screen.offer(view);
    return switch (offer) {
      case OPEN -> message(view, phrases);
      case NO_COUNTER ->
          screen
              .pause(view)
              .flatMap(pause -> PauseLines.back(pause, view, now))
              .map(back -> phrases.say("offer.NO_COUNTER.back", back))
              .orElseGet(() -> phrases.say("offer.NO_COUNTER"));
      case PAUSED, PAUSED_NO_NUMBERS ->
          screen
              .pause(view)
              .map(pause ->
                  phrases.say(
                      (view.pause().isPresent() ? "offer.hall." : "offer.") + offer.name(),
                      PauseLines.whole(pause, view, phrases, now)))
              .orElse("");
      case BY_ITSELF -> phrases.say("offer.BY_ITSELF");
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
