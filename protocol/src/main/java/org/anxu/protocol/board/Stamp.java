package org.anxu.protocol.board;

import java.util.Comparator;

/**
 * The order of published states. The epoch is new at each start of the server and a higher one
 * always wins; within an epoch the publication number counts up for each subject.
 *
 * @param epoch the server's start, at least its Unix seconds
 * @param publication counted by the server for each subject, from 1
 */
public record Stamp(long epoch, long publication) implements Comparable<Stamp> {
  private static final Comparator<Stamp> ORDER =
      Comparator.comparingLong(Stamp::epoch).thenComparingLong(Stamp::publication);

  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }

  /** Whether this state replaces the other one; an equal one is a repeat and is dropped. */
  public boolean isNewerThan(Stamp other) {
    return compareTo(other) > 0;
  }
}
