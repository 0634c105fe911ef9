package org.anxu.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anxu.protocol.ticketing.OfflineRequest;

/**
 * A ticket that the kiosk gave by itself.
 *
 * @param command the id of the touch that was not answered
 * @param visit a random UUID, to which the slip's code leads
 * @param mark the kiosk's mark
 * @param number in the mark's series of the day
 * @param lastContact the server's time at the last contact
 * @param boot the machine's start in which it was given
 * @param sinceContact from the last contact to the ticket; meaningless after another start
 * @param given when, since that start
 * @param rebooted whether the machine was started between the last contact and the ticket
 */
public record OfflineTicket(
    String command,
    String visit,
    List<String> matters,
    String mark,
    int number,
    LocalDate day,
    Instant lastContact,
    String boot,
    Duration sinceContact,
    Duration given,
    boolean rebooted) {
  public OfflineTicket {
    matters = List.copyOf(matters);
  }

  /** What it is called by, with the prefix of its first category. */
  public String label(String prefix) {
    return "%s-%s-%02d".formatted(prefix, mark, number);
  }

  /** The report of it, as it is to be sent now; see order.md's *Numbers and time*. */
  public OfflineRequest report(BootClock clock) {
    Duration elapsed = sinceContact;
    if (rebooted) {
      elapsed = clock.boot().equals(boot) ? clock.elapsed().minus(given) : clock.elapsed();
    }
    return new OfflineRequest(
        command,
        visit,
        matters.getFirst(),
        matters.size() == 1 ? null : matters.subList(1, matters.size()),
        number,
        day,
        lastContact,
        rebooted ? clock.boot() : boot,
        Math.max(0, elapsed.toMillis()),
        rebooted);
  }
}
