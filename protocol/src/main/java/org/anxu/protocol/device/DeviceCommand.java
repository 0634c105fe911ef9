package org.anxu.protocol.device;

import java.time.Instant;

/**
 * What the server tells one device, not retained: a device that was away misses it.
 *
 * @param id its own; told again, it is the same command
 * @param kind what to do; a kind it does not know is passed over
 * @param expires after this, by the server's clock, it means nothing
 * @param subject what it is about: for {@link #GUIDE_COMING} and {@link #HELP_OVER} the command id
 *     of the call for help
 */
public record DeviceCommand(String id, String kind, Instant expires, String subject) {
  /** The guide is on the way to who called. */
  public static final String GUIDE_COMING = "GUIDE_COMING";

  /** The guide has been there; the screen need say it no longer. */
  public static final String HELP_OVER = "HELP_OVER";
}
