package org.anxu.kiosk.contact;

import java.time.Duration;
import java.time.Instant;
import org.anxu.hardware.contact.ContactOutput;
import org.anxu.hardware.contact.ContactOutput.Pattern;
import org.anxu.hardware.device.DeviceStatus;
import org.jspecify.annotations.Nullable;

/**
 * The kiosk's lamps: *serving* while numbers are given, *paused* while none are, and *attention*
 * while somebody of the staff should come: for a while after the help button, and as long as the
 * printer needs a hand.
 */
public final class Lamps {
  /** How long a lamp calls for help after the button. */
  static final Duration HELP = Duration.ofSeconds(60);

  private final @Nullable ContactOutput serving;
  private final @Nullable ContactOutput paused;
  private final @Nullable ContactOutput attention;
  private Instant helpUntil = Instant.MIN;
  private @Nullable Boolean givesNow;
  private @Nullable Boolean attentionNow;

  /** Lamps, as far as there are any. */
  public Lamps(
      @Nullable ContactOutput serving,
      @Nullable ContactOutput paused,
      @Nullable ContactOutput attention) {
    this.serving = serving;
    this.paused = paused;
    this.attention = attention;
  }

  /** The help button was pressed. */
  public synchronized void help(Instant now) {
    helpUntil = now.plus(HELP);
  }

  /** How things stand now; called every second. */
  public synchronized void look(boolean givesNumbers, DeviceStatus printer, Instant now) {
    if (givesNow == null || givesNow != givesNumbers) {
      givesNow = givesNumbers;
      set(serving, givesNumbers);
      set(paused, !givesNumbers);
    }
    boolean needed = now.isBefore(helpUntil) || needsHand(printer);
    if (attention != null && (attentionNow == null || attentionNow != needed)) {
      attentionNow = needed;
      if (needed) {
        attention.play(Pattern.BLINK);
      } else {
        attention.set(false);
      }
    }
  }

  private static boolean needsHand(DeviceStatus printer) {
    return switch (printer.readiness()) {
      case FAULT, DEGRADED -> true;
      case ABSENT -> !printer.reason().equals("not-configured");
      case READY, UNKNOWN -> false;
    };
  }

  private static void set(@Nullable ContactOutput lamp, boolean on) {
    if (lamp != null) {
      lamp.set(on);
    }
  }
}
