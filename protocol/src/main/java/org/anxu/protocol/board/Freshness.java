package org.anxu.protocol.board;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was received may be shown as current. A retained message may be days old however
 * fresh it looks, so only a live heartbeat that knows no newer publication confirms it; and when
 * heartbeats stop, nothing is current any more. Not safe for use by several threads.
 */
public final class Freshness {
  /**
   * A confirmed state that a heartbeat has overtaken is shown this much longer: a heartbeat may
   * overtake the message it speaks of by some milliseconds, and a screen must not flicker for that.
   * Never longer than a state is shown without any heartbeat.
   */
  static final Duration OVERTAKEN = Duration.ofSeconds(1);

  /**
   * When heartbeats seem this old for this long, a clock was set rather than the network slow, and
   * they count as new again.
   */
  static final Duration CLOCK_SET = Duration.ofSeconds(10);

  /** Clocks run apart by less than this in the time of a heartbeat. */
  private static final Duration DRIFT = Duration.ofMillis(1);

  private final Set<String> wanted;
  private final Map<String, Subject> subjects = new HashMap<>();
  private @Nullable Heartbeat last;
  private Instant heard;
  // From the server's clock to ours, as far as the quickest heartbeats tell.
  private @Nullable Duration offset;
  private @Nullable Instant lateSince;

  /** How far a state can be trusted. */
  public enum Trust {
    /** Nothing received, or received and not yet confirmed by a live heartbeat. */
    UNCONFIRMED,
    /** The server's present state. */
    CONFIRMED,
    /** Heartbeats have stopped. */
    STALE
  }

  /**
   * Nothing received yet.
   *
   * @param start when listening began: the first heartbeat is due from here on
   * @param wanted the subjects that are shown, such as {@code board} or {@code counter/1}
   */
  public Freshness(Instant start, Set<String> wanted) {
    this.heard = start;
    this.wanted = Set.copyOf(wanted);
  }

  /**
   * A state came in.
   *
   * @return whether it replaces what is held of that subject; an older or equal one is dropped
   */
  public boolean accepts(String subject, Stamp stamp) {
    Subject held = subjects.get(subject);
    if (held != null && !stamp.isNewerThan(held.stamp)) {
      return false;
    }
    // A state that came live after a confirmed one, from the same start of the server, needs no
    // further heartbeat; everything else waits for one.
    boolean confirmed =
        last != null
            && stamp.epoch() == last.epoch()
            && stamp.publication() >= last.publications().getOrDefault(subject, Long.MAX_VALUE);
    subjects.put(subject, new Subject(stamp, confirmed, null));
    return true;
  }

  /** The subject is gone: its retained message was cleared. */
  public void forget(String subject) {
    subjects.remove(subject);
  }

  /**
   * A heartbeat came in.
   *
   * @param beat the heartbeat; one of an earlier start of the server is ignored
   * @param now when it came; it may have been on its way for some time
   * @return whether a wanted subject is missing or behind, so that the states should be asked for
   *     again
   */
  public boolean beat(Heartbeat beat, Instant now) {
    if (last != null && beat.epoch() < last.epoch()) {
      return false;
    }
    boolean afterSilence = !isAlive(now);
    Instant sent = sent(beat, now);
    if (!afterSilence && last != null && beat.epoch() == last.epoch() && sent.isBefore(heard)) {
      return false; // a newer one has overtaken it
    }
    // What the last heartbeat knew may be untrue since then: no grace beyond what silence has.
    Instant latest = heard.plus(Heartbeat.STALE_AFTER).minus(OVERTAKEN);
    last = beat;
    heard = sent;
    boolean gap = false;
    for (String name : wanted) {
      Long published = beat.publications().get(name);
      Subject held = subjects.get(name);
      if (held != null) {
        Subject trusted = afterSilence ? new Subject(held.stamp, false, null) : held;
        Subject judged =
            judge(trusted, beat.epoch(), published, now.isBefore(latest) ? now : latest);
        subjects.put(name, judged);
        gap |= published != null && judged.overtaken != null;
      } else {
        gap |= published != null;
      }
    }
    return gap;
  }

  /**
   * When a heartbeat was sent, by our clock. One that waited on its way says nothing of the time
   * since: after a cut, old ones may come in a burst, and each confirms what was current then.
   */
  private Instant sent(Heartbeat beat, Instant now) {
    Duration own = Duration.between(beat.serverTime(), now);
    boolean newStart = last != null && beat.epoch() > last.epoch();
    Duration least = offset == null || newStart ? own : offset.plus(DRIFT);
    Duration late = own.compareTo(least) > 0 ? own.minus(least) : Duration.ZERO;
    if (late.compareTo(Heartbeat.STALE_AFTER) < 0) {
      lateSince = null;
    } else if (lateSince == null) {
      lateSince = now;
    } else if (Duration.between(lateSince, now).abs().compareTo(CLOCK_SET) >= 0) {
      lateSince = null;
      late = Duration.ZERO;
    }
    offset = own.minus(late);
    return now.minus(late);
  }

  private static Subject judge(
      Subject held, long epoch, @Nullable Long published, Instant overtaken) {
    if (published == null || new Stamp(epoch, published).isNewerThan(held.stamp)) {
      Instant since = held.overtaken == null ? overtaken : held.overtaken;
      return new Subject(held.stamp, held.confirmed, since);
    }
    // A state of a later start of the server waits for a heartbeat of that start.
    return new Subject(held.stamp, held.stamp.epoch() == epoch, null);
  }

  /** How far the state held of a subject can be trusted now. */
  public Trust of(String subject, Instant now) {
    if (!isAlive(now)) {
      return Trust.STALE;
    }
    Subject held = subjects.get(subject);
    if (last == null || held == null || !held.confirmed) {
      return Trust.UNCONFIRMED;
    }
    boolean overtaken =
        held.overtaken != null
            && Duration.between(held.overtaken, now).abs().compareTo(OVERTAKEN) >= 0;
    return overtaken ? Trust.UNCONFIRMED : Trust.CONFIRMED;
  }

  /**
   * Whether heartbeats come in. Before the first one the benefit of the doubt lasts as long as
   * between two. A clock that was set counts as silence: the next heartbeat mends it.
   */
  public boolean isAlive(Instant now) {
    return Duration.between(heard, now).abs().compareTo(Heartbeat.STALE_AFTER) < 0;
  }

  /** Whether the live server knows the subject; unknown as long as no heartbeat came. */
  public boolean isKnown(String subject) {
    return last == null || last.publications().containsKey(subject);
  }

  /** The last heartbeat, if any. */
  public @Nullable Heartbeat last() {
    return last;
  }

  /** When the last heartbeat was sent, by our clock; or when listening began. */
  public Instant heard() {
    return heard;
  }

  private record Subject(Stamp stamp, boolean confirmed, @Nullable Instant overtaken) {}
}
