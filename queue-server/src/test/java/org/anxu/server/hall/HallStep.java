package org.anxu.server.hall;

import java.time.Duration;

/** Time that passes, and then a command. */
record HallStep(Duration before, HallCommand command) {
  /** As a person reads it. */
  @Override
  public String toString() {
    String said =
        command instanceof HallCommand.OpenDay open
            ? "OpenDay[" + open.setup().day() + ", by=" + open.by() + "]"
            : command.toString();
    return "+" + before.toSeconds() + "s " + said;
  }
}
