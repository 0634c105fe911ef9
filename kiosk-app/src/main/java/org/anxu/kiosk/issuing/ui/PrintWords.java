package org.anxu.kiosk.issuing.ui;

import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.kiosk.words.Phrases;
import org.jspecify.annotations.Nullable;

/** What became of a slip: what happened, what to do, whom to ask. */
final class PrintWords {
  private PrintWords() {}

  static String say(@Nullable PrintOutcome outcome, Phrases phrases) {
    if (outcome == null) {
      return phrases.say("print.printing");
    }
    return switch (outcome.result()) {
      case PRINTED, SENT -> phrases.say("print.done");
      case UNCERTAIN -> phrases.say("print.uncertain");
      case FAILED -> failed(outcome.cause(), phrases);
    };
  }

  private static String failed(String cause, Phrases phrases) {
    String group =
        switch (cause) {
          case "absent", "not-permitted", "in-use", "cannot-open", "unplugged", "stalled" ->
              "no-connection";
          case "mute", "connecting", "offline" -> "no-connection";
          default -> cause;
        };
    String key = "print.failed." + group;
    return phrases.say(phrases.has(key) ? key : "print.failed");
  }
}
