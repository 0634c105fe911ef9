package org.anxu.kiosk.issuing.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.board.PauseNotice;

/** A pause in words: why, until when, and what the staff add. */
final class PauseLines {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private PauseLines() {}

  /** What the staff say in their own words; empty if nothing. */
  static String note(PauseNotice pause) {
    String message = pause.message();
    return message == null ? "" : message.strip();
  }

  /** Why and until when, without a full stop. */
  static String whole(PauseNotice pause, HallView view, Phrases phrases, Instant now) {
    return phrases.say(
        "pause.line", pause.reason().in(phrases.locale()), until(pause, view, phrases, now));
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
