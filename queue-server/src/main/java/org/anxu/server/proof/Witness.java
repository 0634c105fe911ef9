package org.anxu.server.proof;

import java.util.List;

/** Somebody who looks on while a journal is proved, such as the order report. */
interface Witness {
  /** Looks at nothing. */
  Witness NOBODY = new Witness() {};

  /** An entry is about to be applied; the day is as before it. */
  default void before(Journaled entry, ProvedDay day) {}

  /** An entry was applied. */
  default void after(Journaled entry, ProvedDay day) {}

  /** A ticket is about to be called; everybody still waits. */
  default void call(
      Journaled entry, ProvedDay day, ProvedCounter counter, ProvedTicket called, Rule rule) {}

  /** Several witnesses. */
  static Witness all(List<Witness> witnesses) {
    return new Witness() {
      @Override
      public void before(Journaled entry, ProvedDay day) {
        witnesses.forEach(each -> each.before(entry, day));
      }

      @Override
      public void after(Journaled entry, ProvedDay day) {
        witnesses.forEach(each -> each.after(entry, day));
      }

      @Override
      public void call(
          Journaled entry, ProvedDay day, ProvedCounter counter, ProvedTicket called, Rule rule) {
        witnesses.forEach(each -> each.call(entry, day, counter, called, rule));
      }
    };
  }
}
