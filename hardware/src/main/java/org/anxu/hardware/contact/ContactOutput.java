package org.anxu.hardware.contact;

import java.time.Duration;
import java.util.List;
import org.anxu.hardware.device.Device;

/** A lamp or a buzzer: on, off, or in a pattern. What was said last holds, also after a loss. */
public interface ContactOutput extends Device {
  /** Switches it, and ends a pattern. */
  void set(boolean on);

  /** Plays a pattern from its beginning; afterwards it is off. */
  void play(Pattern pattern);

  /**
   * On and off in turns, beginning with on.
   *
   * @param steps how long each; 20 ms to 10 s
   * @param rounds how often the whole is played; 0 for ever
   */
  record Pattern(List<Duration> steps, int rounds) {
    /** A buzzer's short tone. */
    public static final Pattern BEEP = of(1, 120, 80);

    /** Two short tones: something was refused. */
    public static final Pattern REFUSED = of(2, 80, 80);

    /** Three longer tones: somebody is called. */
    public static final Pattern CALL = of(3, 300, 200);

    /** A lamp that asks for attention, until told otherwise. */
    public static final Pattern BLINK = of(0, 500, 500);

    public Pattern {
      steps = List.copyOf(steps);
      boolean right =
          !steps.isEmpty()
              && steps.size() <= 16
              && rounds >= 0
              && rounds <= 1000
              && steps.stream()
                  .allMatch(step -> step.toMillis() >= 20 && step.toMillis() <= 10_000);
      if (!right) {
        throw new IllegalArgumentException(
            "a pattern has 1 to 16 steps of 20 ms to 10 s and at most 1000 rounds, not "
                + steps
                + " × "
                + rounds);
      }
    }

    private static Pattern of(int rounds, int onMillis, int offMillis) {
      return new Pattern(
          List.of(Duration.ofMillis(onMillis), Duration.ofMillis(offMillis)), rounds);
    }
  }
}
