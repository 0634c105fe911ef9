package org.anxu.display.rendering;

import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.PauseNotice;
import org.jspecify.annotations.Nullable;

/** A pause as customers are told: why, until when, and what the officer adds. */
final class PauseWords {
  private static final String FAULT = "TECHNICAL_FAULT";

  private final Texts texts;

  PauseWords(Texts texts) {
    this.texts = texts;
  }

  /** A fault is told together with the fact that somebody works on it. */
  Words reason(PauseNotice pause) {
    return pause.code().equals(FAULT) ? texts.of("pause.handling." + FAULT) : pause.reason();
  }

  Words until(PauseNotice pause, @Nullable BoardState hall) {
    String time = Times.time(hall, pause.expectedReturn());
    return time == null ? texts.of("pause.soon") : texts.of("pause.until", time);
  }

  Words whole(PauseNotice pause, @Nullable BoardState hall) {
    return texts.with("pause.line", pause.reason(), until(pause, hall));
  }

  static @Nullable String note(PauseNotice pause) {
    String message = pause.message();
    return message == null || message.isBlank() ? null : message.strip();
  }
}
