package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A counter on one day, as the proof follows it. */
final class ProvedCounter {
  /**
   * The ticket in front of the officer.
   *
   * @param summoned steady time of the call or the last recall
   * @param started steady time at which this part of its service began; -1 while CALLED
   */
  record Front(ProvedTicket ticket, long summoned, long started, int recalls, boolean apology) {
    boolean serving() {
      return started >= 0;
    }
  }

  /** A step that can be taken back: what was before, and when it was taken. */
  record Step(
      String kind,
      Front front,
      boolean apologyDue,
      List<String> further,
      long steady,
      long sequence) {}

  final String id;

  /** Whether it is one of the day's counters. */
  boolean present;

  @Nullable String officer;
  @Nullable Front front;
  @Nullable Fact pause;
  @Nullable Fact announced;

  /** Steady time at which the pause began, while directed tickets still wait for it; -1 if not. */
  long keepingSince = -1;

  /** Whether the next call says sorry. */
  boolean apologyDue;

  /** Whether the last call passed somebody. */
  boolean owed;

  /** Calls running that passed an earlier support ticket. */
  int supportPasses;

  @Nullable Step undoable;
  final Set<ProvedTicket> held = new HashSet<>();
  final List<ProvedTicket> directed = new ArrayList<>();

  ProvedCounter(String id) {
    this.id = id;
  }

  boolean open() {
    return officer != null;
  }

  boolean serving() {
    return front != null && front.serving();
  }

  boolean called() {
    return front != null && !front.serving();
  }

  /** The ticket leaves; whether somebody is told sorry for it next. */
  void leave(boolean sorry) {
    front = null;
    apologyDue = (apologyDue || sorry) && pause == null;
  }

  void resume() {
    pause = null;
    announced = null;
    keepingSince = -1;
  }
}
