package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One place in the line, for one category. Changed by the hall's fold alone. */
public final class Ticket {
  /** Where a ticket stands in its life. */
  public enum State {
    WAITING,
    CALLED,
    SERVING,
    ON_HOLD,
    DONE,
    NO_SHOW,
    TRANSFERRED,
    CANCELLED,
    EXPIRED;

    /** Whether nothing more happens to it; a no-show may still be reinstated. */
    public boolean isFinal() {
      return switch (this) {
        case DONE, TRANSFERRED, CANCELLED, EXPIRED -> true;
        case WAITING, CALLED, SERVING, ON_HOLD, NO_SHOW -> false;
      };
    }
  }

  private final TicketId id;
  private final CategoryCode category;
  private final TicketNumber number;
  private final Arrival arrival;
  private State state = State.WAITING;
  private @Nullable CounterId counter;
  private @Nullable CounterId directed;
  private long returned;
  private int callableFrom;
  private Duration served = Duration.ZERO;
  private @Nullable Moment since;
  private boolean overdueTold;
  private Instant queued;
  private @Nullable Instant called;

  Ticket(TicketId id, CategoryCode category, TicketNumber number, Arrival arrival) {
    this.id = id;
    this.category = category;
    this.number = number;
    this.arrival = arrival;
    this.queued = arrival.time();
  }

  /** Its id. */
  public TicketId id() {
    return id;
  }

  /** What for. */
  public CategoryCode category() {
    return category;
  }

  /** How it is called. */
  public TicketNumber number() {
    return number;
  }

  /** Its visit's place in the order. */
  public Arrival arrival() {
    return arrival;
  }

  /**
   * How long its customer has waited for it: until it was first called, or until now.
   *
   * @param now the journal's time
   */
  public Duration waited(Instant now) {
    Duration waited = Duration.between(queued, called == null ? now : called);
    return waited.isNegative() ? Duration.ZERO : waited;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** The counter it is called to, served at or held by, or was last. */
  public Optional<CounterId> counter() {
    return Optional.ofNullable(counter);
  }

  /** The only counter that may call it, if it is directed. */
  public Optional<CounterId> directed() {
    return Optional.ofNullable(directed);
  }

  /** Whether it comes back to the counter it is directed to. */
  public boolean returning() {
    return returned > 0;
  }

  /** The time in SERVING that is over, without holds. */
  Duration served() {
    return served;
  }

  /** When its hold or its no-show began. */
  Moment since() {
    if (since == null) {
      throw new IllegalStateException(number.label() + " is neither held nor a no-show");
    }
    return since;
  }

  /** The sequence of its return, 0 when it does not return. */
  long returned() {
    return returned;
  }

  /** From which call of its category on it is callable, 0 when at once. */
  int callableFrom() {
    return callableFrom;
  }

  boolean overdueTold() {
    return overdueTold;
  }

  void become(State next) {
    state = next;
  }

  /** It follows an earlier ticket of its visit, and waits from then on. */
  void queuedAt(Instant when) {
    queued = when;
  }

  /** It is called; null when that call was withdrawn. What was waited before a hold stays. */
  void calledAt(@Nullable Instant when) {
    if (called == null || when == null) {
      called = when;
    }
  }

  void at(@Nullable CounterId where) {
    counter = where;
  }

  void direct(@Nullable CounterId where, long returnSequence) {
    directed = where;
    returned = returnSequence;
  }

  void callableFrom(int calls) {
    callableFrom = calls;
  }

  void served(Duration total) {
    served = total;
  }

  void awayFrom(Moment moment) {
    since = moment;
    overdueTold = false;
  }

  void tellOverdue() {
    overdueTold = true;
  }
}
