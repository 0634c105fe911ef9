package org.anxu.server.hall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counter on one day.
 *
 * @param setup what it serves
 * @param officer who is signed in; null while closed
 * @param ticket the ticket called or served here, or null
 * @param summoned when it was called or last recalled, while CALLED
 * @param started when its service began, while SERVING
 * @param recalls how often the present call was repeated
 * @param pause the pause in force, or null
 * @param announced a pause that begins when the ticket leaves, or null
 * @param apologyDue whether the next call says sorry
 * @param apology whether the present call says sorry
 * @param supportPasses calls running that passed an earlier support ticket; kept for the day
 */
public record Counter(
    DaySetup.CounterSetup setup,
    @Nullable OfficerId officer,
    @Nullable TicketId ticket,
    @Nullable Instant summoned,
    @Nullable Instant started,
    int recalls,
    @Nullable Pause pause,
    @Nullable Pause announced,
    boolean apologyDue,
    boolean apology,
    int supportPasses) {

  /** A counter before anybody signed in. */
  public static Counter closed(DaySetup.CounterSetup setup) {
    return new Counter(setup, null, null, null, null, 0, null, null, false, false, 0);
  }

  /** Its id. */
  public CounterId id() {
    return setup.counter();
  }

  /** Whether an officer is signed in. */
  public boolean isOpen() {
    return officer != null;
  }

  /** Whether it would call somebody now if asked: open and not paused. */
  public boolean isCalling() {
    return officer != null && pause == null;
  }

  Counter openedBy(OfficerId who) {
    return new Counter(
        setup, who, null, null, null, 0, null, null, apologyDue, false, supportPasses);
  }

  Counter signedOut() {
    return new Counter(
        setup, null, null, null, null, 0, null, null, apologyDue, false, supportPasses);
  }

  Counter calling(TicketId called, Instant at, boolean sorry, int passes) {
    return new Counter(setup, officer, called, at, null, 0, pause, announced, false, sorry, passes);
  }

  Counter recalled(Instant at) {
    return new Counter(
        setup,
        officer,
        ticket,
        at,
        null,
        recalls + 1,
        pause,
        announced,
        apologyDue,
        apology,
        supportPasses);
  }

  Counter serving(Instant at) {
    return new Counter(
        setup, officer, ticket, null, at, 0, pause, announced, apologyDue, apology, supportPasses);
  }

  /** The ticket has left; whether the next call says sorry is the caller's to know. */
  Counter free(boolean sorryNext) {
    return new Counter(
        setup, officer, null, null, null, 0, pause, announced, sorryNext, false, supportPasses);
  }

  Counter announcing(Pause coming) {
    return new Counter(
        setup,
        officer,
        ticket,
        summoned,
        started,
        recalls,
        pause,
        coming,
        apologyDue,
        apology,
        supportPasses);
  }

  /** A pause came between: no apology is owed any more. */
  Counter paused(Pause begun) {
    return new Counter(
        setup,
        officer,
        ticket,
        summoned,
        started,
        recalls,
        begun,
        null,
        false,
        apology,
        supportPasses);
  }

  Counter resumed() {
    return new Counter(
        setup,
        officer,
        ticket,
        summoned,
        started,
        recalls,
        null,
        null,
        apologyDue,
        apology,
        supportPasses);
  }
}
