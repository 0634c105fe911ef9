package org.anxu.protocol.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the server tells one device, not retained: a device that was away misses it.
 *
 * @param id its own; told again, it is the same command
 * @param kind what to do; a kiosk refuses a kind it does not know
 * @param expires after this, by the server's clock, it means nothing
 * @param subject what it is about: for {@link #GUIDE_COMING} and {@link #HELP_OVER} the command id
 *     of the call for help; empty for the others
 * @param text the words of {@link #LOCK} and {@link #MESSAGE}; null for the others
 * @param until when a {@link #MESSAGE} goes away by itself, by the server's clock; null for the
 *     others
 */
public record DeviceCommand(
    String id,
    String kind,
    Instant expires,
    String subject,
    @Nullable String text,
    @Nullable Instant until) {
  /** The guide is on the way to who called. */
  public static final String GUIDE_COMING = "GUIDE_COMING";

  /** The guide has been there; the screen need say it no longer. */
  public static final String HELP_OVER = "HELP_OVER";

  /** Print a slip like a customer's, marked as a test. */
  public static final String TEST_PRINT = "TEST_PRINT";

  /** End the program in order, so that whatever keeps it running starts it again. */
  public static final String RESTART = "RESTART";

  /** What a program ends with after {@link #RESTART}, so that it is known as one asked for. */
  public static final int RESTART_EXIT_CODE = 82;

  /** Give no numbers and show these words, also after a restart. */
  public static final String LOCK = "LOCK";

  /** The end of {@link #LOCK}. */
  public static final String UNLOCK = "UNLOCK";

  /** Show a line until a time; without text the line goes away. */
  public static final String MESSAGE = "MESSAGE";

  /** A command without words. */
  public DeviceCommand(String id, String kind, Instant expires, String subject) {
    this(id, kind, expires, subject, null, null);
  }
}
