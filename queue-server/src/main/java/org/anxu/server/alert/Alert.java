package org.anxu.server.alert;

import java.time.Instant;
import java.util.Set;
import org.anxu.protocol.ticketing.CareWish;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * Something the guide should see to.
 *
 * @param id names it as long as it lasts
 * @param trouble what it is
 * @param since when it began, by the server's clock
 * @param coming who is on the way, or null
 */
public record Alert(String id, Trouble trouble, Instant since, @Nullable OfficerId coming) {
  /** What can be the matter. */
  public sealed interface Trouble {
    /** Whether somebody waits for the guide; all else a device tells, and ends, by itself. */
    default boolean isOfAPerson() {
      return switch (this) {
        case HelpAsked _, CareAsked _ -> true;
        case DeviceGone _, PartInTrouble _, SlipFailed _ -> false;
      };
    }

    /** A device of the hall is not there. */
    record DeviceGone(String device) implements Trouble {}

    /**
     * A part of a device does not work, or soon will not.
     *
     * @param part such as {@code printer}
     * @param reason such as {@code paper-low}
     * @param works whether it still does
     */
    record PartInTrouble(String device, String part, String reason, boolean works)
        implements Trouble {}

    /** A customer has a number and no slip. */
    record SlipFailed(String device, String label, String cause) implements Trouble {}

    /**
     * Somebody calls from a kiosk.
     *
     * @param command the touch
     */
    record HelpAsked(String device, String command) implements Trouble {}

    /** A customer who waits asks for care. */
    record CareAsked(VisitId visit, String label, Set<CareWish> wishes) implements Trouble {
      public CareAsked {
        wishes = Set.copyOf(wishes);
      }
    }
  }

  Alert takenBy(OfficerId officer) {
    return new Alert(id, trouble, since, officer);
  }
}
