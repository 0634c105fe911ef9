package org.anxu.kiosk.issuing;

import java.util.Random;

/** What fails, and when; the same for the same seed. */
final class Chance {
  /** The kiosk has no power, or was killed, at this point. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerCut() {
      super("power cut", null, false, false);
    }
  }

  private static final int KILLED = 60;

  private final Random random;
  private boolean faults;
  private boolean dead;

  Chance(long seed) {
    random = new Random(seed);
  }

  void disturb() {
    faults = true;
  }

  void calm() {
    faults = false;
  }

  /** Whether one of so many cases is this one. */
  boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  /** The same for a fault, which happens only while things fail. */
  boolean happens(int of) {
    return faults && one(of);
  }

  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  /** Ends the kiosk here, one time in a while. */
  void mayEndTheKiosk() {
    if (happens(KILLED)) {
      dead = true;
      throw new PowerCut();
    }
  }

  /** Whether the kiosk has ended. */
  boolean dead() {
    return dead;
  }

  void revive() {
    dead = false;
  }
}
