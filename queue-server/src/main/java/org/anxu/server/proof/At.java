package org.anxu.server.proof;

import java.time.Duration;
import java.time.Instant;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.Post;

/**
 * The place of an event in the journal, and the day it happens on.
 *
 * @param sequence its entry
 * @param time the journal's time
 * @param steady steady time in milliseconds
 */
record At(Day day, Findings findings, long sequence, Instant time, long steady) {
  /** The time that has passed is the one the event states. */
  void demandElapsed(Duration stated, long since, String what) {
    findings.demand(
        stated.toMillis() == steady - since,
        Finding.Kind.ELAPSED,
        what,
        stated.toMillis(),
        steady - since);
  }

  void demandManager(Actor by) {
    findings.demand(
        by.post() == Post.GUIDE || by.post() == Post.DIRECTOR,
        Finding.Kind.NOT_PERMITTED,
        by.officer(),
        by.post());
  }

  void demandDayKeeper(Actor by) {
    if (by.post() != Post.TIMETABLE) {
      demandManager(by);
    }
  }

  static void possible(boolean possible, String otherwise) {
    if (!possible) {
      throw new Impossible(otherwise);
    }
  }
}
