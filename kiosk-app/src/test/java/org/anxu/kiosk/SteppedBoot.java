package org.anxu.kiosk;

import java.time.Duration;
import org.anxu.kiosk.outbox.BootClock;

/** A machine whose time and starts a test decides. */
public final class SteppedBoot implements BootClock {
  private int starts = 1;
  private Duration elapsed = Duration.ofMinutes(10);

  public void passes(Duration time) {
    elapsed = elapsed.plus(time);
  }

  public void startsAgain() {
    starts++;
    elapsed = Duration.ofSeconds(20);
  }

  @Override
  public String boot() {
    return "boot-" + starts;
  }

  @Override
  public Duration elapsed() {
    return elapsed;
  }
}
