package org.anxu.protocol.ticketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/tickets/offline}: a kiosk reports a ticket it gave while the server was away.
 * Its mark is not said here: the server knows it from the device's token, so that no kiosk speaks
 * for another.
 *
 * @param commandId that of the touch which the server did not answer, the same for every repeat.
 *     Should the server have given a number for that touch after all, it takes it back while it
 *     waits: the slip that the customer holds counts
 * @param visit the id the kiosk made at random, whose page the slip's code leads to: a UUID
 * @param category the category's code
 * @param further other matters of the same visit, at most two; may be left out
 * @param number the number in the kiosk's own series of the day, from 1
 * @param day the service day it was given on
 * @param lastContact the server's time at the last contact before the ticket
 * @param boot which boot of the kiosk measured {@code elapsedMillis}: one to 64 letters, digits and
 *     hyphens
 * @param elapsedMillis not rebooted since: from the last contact to the ticket. Rebooted: from the
 *     ticket, or from the start of the present boot if that is later, to now
 * @param rebooted which of the two it is
 */
public record OfflineRequest(
    String commandId,
    String visit,
    String category,
    @Nullable List<String> further,
    int number,
    LocalDate day,
    Instant lastContact,
    String boot,
    long elapsedMillis,
    boolean rebooted) {
  public OfflineRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
    Objects.requireNonNull(visit, "visit is missing");
    Objects.requireNonNull(category, "category is missing");
    Objects.requireNonNull(day, "day is missing");
    Objects.requireNonNull(lastContact, "lastContact is missing");
    Objects.requireNonNull(boot, "boot is missing");
  }

  /** What for, in order. */
  public List<String> matters() {
    List<String> matters = new ArrayList<>();
    matters.add(category);
    if (further != null) {
      matters.addAll(further);
    }
    return matters;
  }
}
