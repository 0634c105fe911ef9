package org.anxu.server.access;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.anxu.protocol.Words;

/** A device asks more often than it may. */
public final class TooFast extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seconds;

  /** It may ask again after this time. */
  TooFast(Duration left) {
    super("asked too often; try again in " + seconds(left) + " s");
    seconds = seconds(left);
  }

  private static long seconds(Duration left) {
    return Math.max(1, left.plusMillis(999).toSeconds());
  }

  /** After how many seconds it may ask again; at least one. */
  public long seconds() {
    return seconds;
  }

  /** What a customer is told. */
  public Words words() {
    return new Words(in(Locale.SIMPLIFIED_CHINESE), in(Locale.ENGLISH));
  }

  private String in(Locale locale) {
    String pattern =
        ResourceBundle.getBundle(
                "org.anxu.server.access.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString("too-fast");
    return MessageFormat.format(pattern, seconds);
  }
}
