package org.anxu.hardware.pad;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a key of a pad stands for. */
public enum PadKey {
  /** Whatever comes next: call, begin to serve, complete, or go on after a pause. */
  STEP,
  /** Call the next number. */
  NEXT,
  /** Call the same number again. */
  RECALL,
  /** The customer is here. */
  START,
  /** The customer is served. */
  COMPLETE,
  /** Nobody came. */
  NO_SHOW,
  /** Keep the number for later. */
  HOLD,
  /** Take the call back. */
  WITHDRAW,
  /** Pause, or go on if the counter pauses. */
  PAUSE,
  /** Undo the last step. */
  UNDO;

  /** Its name in settings, such as {@code no-show}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of a name in settings. */
  public static Optional<PadKey> of(String word) {
    return Stream.of(values()).filter(key -> key.word().equals(word)).findAny();
  }
}
