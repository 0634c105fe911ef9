package org.anxu.server.hall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One customer's stay: one ticket, or several after transfers; its arrival and number stay the same
 * all day. Changed by the hall's fold alone.
 */
public final class Visit {
  private final VisitId id;
  private final TicketNumber number;
  private final Arrival arrival;
  private final Set<CounterId> servedAt = new HashSet<>();
  private List<CategoryCode> further;
  private Ticket ticket;
  private @Nullable CareReason care;
  private int holds;
  private int transfers;
  private int noShows;
  private boolean reinstated;
  private boolean noShowFinal;
  private long touched;

  Visit(TicketNumber number, Arrival arrival, List<CategoryCode> further, Ticket first) {
    this.id = first.id().visit();
    this.number = number;
    this.arrival = arrival;
    this.further = List.copyOf(further);
    this.ticket = first;
  }

  /** Its id. */
  public VisitId id() {
    return id;
  }

  /** What it is called by. */
  public TicketNumber number() {
    return number;
  }

  /** Its place in the order. */
  public Arrival arrival() {
    return arrival;
  }

  /** Its present, or its last, ticket. */
  public Ticket ticket() {
    return ticket;
  }

  /** Its other matters, in the order chosen. */
  public List<CategoryCode> further() {
    return further;
  }

  /** Why it is in the care lane, if it is. */
  public Optional<CareReason> care() {
    return Optional.ofNullable(care);
  }

  /** How often it was held. */
  public int holds() {
    return holds;
  }

  /** How often it was transferred. */
  public int transfers() {
    return transfers;
  }

  /** How often nobody came. */
  public int noShows() {
    return noShows;
  }

  /** Whether it was reinstated before. */
  public boolean reinstated() {
    return reinstated;
  }

  /** Whether a no-show of it can be reinstated now, by what is its limit and the time passed. */
  boolean mayBeReinstated(Moment at, Duration window) {
    return ticket.state() == Ticket.State.NO_SHOW
        && !noShowIsFinal()
        && at.since(ticket.since()).compareTo(window) <= 0;
  }

  /**
   * Whether its no-show can no longer be reinstated: the second one, so that a visit is reinstated
   * once at most, or the day was closed.
   */
  boolean noShowIsFinal() {
    return noShows > 1 || noShowFinal;
  }

  /**
   * Whether it was a no-show when the day was closed; then it is over, also if that day goes on.
   */
  boolean closedAsNoShow() {
    return noShowFinal;
  }

  /** Whether a counter has served it. */
  public boolean servedAt(CounterId counter) {
    return servedAt.contains(counter);
  }

  /** The sequence of the last event that touched it. */
  long touched() {
    return touched;
  }

  boolean inCareLane() {
    return care != null;
  }

  void touch(long sequence) {
    touched = sequence;
  }

  void care(@Nullable CareReason reason) {
    care = reason;
  }

  void countHold(int by) {
    holds += by;
  }

  void countNoShow(int by) {
    noShows += by;
  }

  /** The day is closed: what is a no-show stays one. */
  void endNoShow() {
    noShowFinal = true;
  }

  void reinstate() {
    reinstated = true;
  }

  void serve(CounterId counter) {
    servedAt.add(counter);
  }

  /** Goes on with another ticket; a further matter of that category is no longer to come. */
  void goOnWith(Ticket next) {
    ticket = next;
    transfers++;
    List<CategoryCode> left = new ArrayList<>(further);
    left.remove(next.category());
    further = List.copyOf(left);
  }

  /** Goes back to a ticket, as if the transfer from it had not been. */
  void goBackTo(Ticket before, List<CategoryCode> furtherThen) {
    ticket = before;
    transfers--;
    further = furtherThen;
  }
}
