package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a kiosk knows about a ticket it gave while the server was away.
 *
 * @param kiosk the kiosk's mark, such as {@code K1}
 * @param day the service day it was given on
 * @param lastContact the server's time at the last contact before the ticket
 * @param boot which boot of the kiosk measured {@code elapsed}
 * @param elapsed while the boot of the last contact lasted when the ticket was given: from the last
 *     contact to the ticket; after a reboot: from the ticket, or from the start of the present boot
 *     if that is later, to the joining
 * @param rebooted which of the two it is
 */
public record OfflineMark(
    String kiosk,
    LocalDate day,
    Instant lastContact,
    String boot,
    Duration elapsed,
    boolean rebooted) {
  public OfflineMark {
    if (elapsed.isNegative()) {
      throw new IllegalArgumentException("elapsed cannot be negative: " + elapsed);
    }
    if (!Ids.isWord(boot, 64)) {
      throw new IllegalArgumentException(
          "a boot is named by one to 64 letters, digits and hyphens: '" + boot + "'");
    }
  }

  /** When the ticket was given by this report: between the last contact and the joining. */
  Instant reported(Instant joining) {
    if (lastContact.isAfter(joining)) {
      return joining;
    }
    Duration gap = Duration.between(lastContact, joining);
    Duration within = elapsed.compareTo(gap) < 0 ? elapsed : gap;
    return rebooted ? joining.minus(within) : lastContact.plus(within);
  }
}
