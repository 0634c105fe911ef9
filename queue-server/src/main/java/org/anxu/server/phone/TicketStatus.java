package org.anxu.server.phone;

import java.util.List;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.server.hall.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a ticket shows.
 *
 * @param zone the hall's time zone, for times
 * @param state where the visit's present ticket stands
 * @param counter where to come once called; who keeps the visit while held
 * @param call the latest call of this ticket, another one after each recall, so that a phone rings
 *     once for each; null while it is not called
 * @param ahead how many are called before it if nobody else comes
 * @param served who is called or served for the same matter now; empty when this ticket does not
 *     wait
 * @param moved whether it waits for another matter than at first, under the same number
 * @param further the matters still to come
 * @param returnable whether the guide may still let a missed number wait again
 * @param cancellable whether the place can be given back now
 * @param ratings the visit's services that have ended, to be rated, in their order
 * @param pause why its category is not called now, or null
 */
record TicketStatus(
    Words hall,
    String zone,
    String label,
    Words category,
    Ticket.State state,
    @Nullable String counter,
    @Nullable String call,
    int ahead,
    @Nullable WaitEstimate estimate,
    List<Served> served,
    boolean moved,
    List<Words> further,
    boolean returnable,
    boolean cancellable,
    List<Rateable> ratings,
    @Nullable PauseNotice pause) {
  TicketStatus {
    served = List.copyOf(served);
    further = List.copyOf(further);
    ratings = List.copyOf(ratings);
  }

  /**
   * Another customer at a counter, as the hall's screen shows it too.
   *
   * @param called called and not yet there
   */
  record Served(String label, String counter, boolean called) {}

  /**
   * A service that has ended. Who served is not told.
   *
   * @param step which of the visit's services, from 1
   * @param level what the customer thought, 1 to 5; null when not said
   * @param lookInto whether the hall may look into it; null when not answered
   * @param open whether it can be rated, or the rating changed, now
   */
  record Rateable(
      int step,
      Words category,
      @Nullable Integer level,
      @Nullable Boolean lookInto,
      boolean open) {}
}
