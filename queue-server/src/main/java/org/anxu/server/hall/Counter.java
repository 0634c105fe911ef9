package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A counter on one day. Changed by the hall's fold alone. */
public final class Counter {
  /**
   * The ticket in front of the officer.
   *
   * @param ticket the ticket
   * @param summoned when it was called or last recalled
   * @param started when its service, or this part of it, began; null while CALLED
   * @param recalls how often the present call was repeated
   * @param apology whether the present call says sorry
   */
  record Front(
      TicketId ticket, Moment summoned, @Nullable Moment started, int recalls, boolean apology) {}

  /**
   * A step that can be taken back.
   *
   * @param step which
   * @param front what was in front of the officer before it
   * @param apologyDue whether the next call was to say sorry before it
   * @param further the visit's further matters before it
   * @param at when
   * @param sequence the last event of the step
   */
  record Undoable(
      Step step,
      Front front,
      boolean apologyDue,
      List<CategoryCode> further,
      Moment at,
      long sequence) {}

  private final DaySetup.CounterSetup setup;
  private final Set<TicketId> held = new LinkedHashSet<>();
  private List<CategoryCode> primary;
  private List<CategoryCode> support;
  private @Nullable OfficerId officer;
  private @Nullable Front front;
  private @Nullable Pause pause;
  private @Nullable Moment pausedAt;
  private boolean released;
  private @Nullable Pause announced;
  private boolean apologyDue;
  private boolean owed;
  private int supportPasses;
  private @Nullable Undoable undoable;

  private Counter(DaySetup.CounterSetup setup) {
    this.setup = setup;
    this.primary = setup.primary();
    this.support = setup.support();
  }

  /** A counter before anybody signed in. */
  public static Counter closed(DaySetup.CounterSetup setup) {
    return new Counter(setup);
  }

  /** Its id. */
  public CounterId id() {
    return setup.counter();
  }

  /** What it serves now. */
  public DaySetup.CounterSetup setup() {
    return new DaySetup.CounterSetup(id(), primary, support);
  }

  /** Who is signed in; null while closed. */
  public @Nullable OfficerId officer() {
    return officer;
  }

  /** The ticket called or served here, or null. */
  public @Nullable TicketId ticket() {
    return front == null ? null : front.ticket();
  }

  /** Whether the ticket here is being served, not only called. */
  public boolean serving() {
    return front != null && front.started() != null;
  }

  /** When the present service, or this part of it, began, by the journal's time. */
  public @Nullable Instant started() {
    return front == null || front.started() == null ? null : front.started().time();
  }

  /** How often the present call was repeated. */
  public int recalls() {
    return front == null ? 0 : front.recalls();
  }

  /** Whether the present call says sorry. */
  public boolean apology() {
    return front != null && front.apology();
  }

  /** The pause in force, or null. */
  public @Nullable Pause pause() {
    return pause;
  }

  /** A pause that begins when the ticket leaves, or null. */
  public @Nullable Pause announced() {
    return announced;
  }

  /** The visits it holds, the longest held first. */
  public List<TicketId> held() {
    return List.copyOf(held);
  }

  /** How long its last step can still be taken back, were nothing else in the way; zero if none. */
  public Duration undoLeft(Moment now) {
    if (undoable == null || front != null) {
      return Duration.ZERO;
    }
    Duration left = HallSettings.UNDO_WINDOW.minus(now.since(undoable.at()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether an officer is signed in. */
  public boolean isOpen() {
    return officer != null;
  }

  /** Whether it would call somebody now if asked: open and not paused. */
  public boolean isCalling() {
    return officer != null && pause == null;
  }

  List<CategoryCode> primary() {
    return primary;
  }

  List<CategoryCode> support() {
    return support;
  }

  boolean serves(CategoryCode category) {
    return primary.contains(category) || support.contains(category);
  }

  @Nullable Front front() {
    return front;
  }

  /** Whether the next call says sorry. */
  boolean apologyDue() {
    return apologyDue;
  }

  /** Whether the last call passed somebody, so that the next is the earliest arrival. */
  boolean owed() {
    return owed;
  }

  /** Calls running that passed an earlier support ticket. */
  int supportPasses() {
    return supportPasses;
  }

  @Nullable Undoable undoable() {
    return undoable;
  }

  /** When its pause began, while its directed tickets still wait for it alone. */
  @Nullable Moment keepingSince() {
    return released ? null : pausedAt;
  }

  void serve(List<CategoryCode> primaryNow, List<CategoryCode> supportNow) {
    primary = primaryNow;
    support = supportNow;
  }

  void open(OfficerId who) {
    officer = who;
  }

  void close() {
    officer = null;
    front = null;
    resume();
    undoable = null;
  }

  void call(HallEvent.TicketCalled called, Moment at) {
    front = new Front(called.ticket(), at, null, 0, called.apology());
    apologyDue = false;
    owed = called.passed();
    supportPasses = called.passedSupport() ? supportPasses + 1 : 0;
    undoable = null;
  }

  void front(@Nullable Front now) {
    front = now;
  }

  /** The ticket has left; says whether the next call is to say sorry for it. */
  void free(boolean sorry) {
    front = null;
    // What was due before a service was handed over to here is still due; a pause that is in force
    // has come between already.
    apologyDue = (apologyDue || sorry) && pause == null;
  }

  void undoable(@Nullable Undoable step) {
    undoable = step;
  }

  void hold(TicketId ticket) {
    held.add(ticket);
  }

  void letGo(TicketId ticket) {
    held.remove(ticket);
  }

  void letAllGo() {
    held.clear();
  }

  void announce(Pause coming) {
    announced = coming;
  }

  /** A pause begins: it comes between, so nobody is owed an apology any more. */
  void pause(Pause begun, Moment at) {
    pause = begun;
    pausedAt = at;
    released = false;
    announced = null;
    apologyDue = false;
  }

  void release() {
    released = true;
  }

  void resume() {
    pause = null;
    pausedAt = null;
    released = false;
    announced = null;
  }

  /** The ticket is back in front of the officer; a pause that had begun waits for it to leave. */
  void restore(Front before, boolean wasDue) {
    front = before;
    apologyDue = wasDue;
    if (pause != null) {
      Pause waiting = pause;
      resume();
      announced = waiting;
    }
    undoable = null;
  }

  /** How long the present service has lasted, with what came before its holds. */
  Duration servedSoFar(Ticket ticket, Moment now) {
    if (front == null || front.started() == null) {
      throw new IllegalStateException("nobody is served at counter " + id());
    }
    return ticket.served().plus(now.since(front.started()));
  }
}
