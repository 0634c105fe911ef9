package org.anxu.server.supervision;

import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.Moment;

/** What the rules would say to a command, without its being given. */
record Decided(FloorAction action, HallCommand command) {
  static Decided when(FloorAction action, HallCommand command) {
    return new Decided(action, command);
  }

  static boolean accepts(Hall hall, HallCommand command, Moment now) {
    return HallDecider.decide(hall, command, now) instanceof Decision.Accepted;
  }
}
