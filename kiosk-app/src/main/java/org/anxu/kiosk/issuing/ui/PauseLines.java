package org.anxu.kiosk.issuing.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.board.PauseNotice;

/** A pause in words: why, what the staff add, and until when. */
final class PauseLines {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private PauseLines() {}

  /** Why and until when, without a full stop. */
  static String whole(PauseNotice pause, HallView view, Phrases phrases, Instant now) {
    String message = pause.message();
    String why =
        message == null || message.isBlank()
            ? pause.reason().in(phrases.locale())
            : phrases.say("pause.why.note", pause.reason().in(phrases.locale()), message.strip());
    return phrases.say("pause.line", why, until(pause, view, phrases, now));
  }

  /** Until when; "soon" when nobody said, and when the time said has passed. */
  static String until(PauseNotice pause, HallView view, Phrases phrases, Instant now) {
    return back(pause, view, now)
        .map(back -> phrases.say("pause.until", back))
        .orElseGet(() -> phrases.say("pause.soon"));
  }

  /** The time of the expected return, while it is still to come. */
  static Optional<String> back(PauseNotice pause, HallView view, Instant now) {
    return Optional.ofNullable(pause.expectedReturn())
        .filter(now::isBefore)
        .map(back -> HOUR.format(back.atZone(view.zone())));
  }
}
