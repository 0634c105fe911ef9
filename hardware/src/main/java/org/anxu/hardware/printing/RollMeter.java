package org.anxu.hardware.printing;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/**
 * Estimates what is left of a paper roll from the paper printed since it was put in. It is an
 * estimate: somebody may put in a roll begun before, and feed by hand. For many threads.
 */
public final class RollMeter {
  private static final double LOW_SHARE = 0.05;

  private final double roll;
  private final DoubleConsumer keep;
  private double used;

  /**
   * A meter that goes on where it was.
   *
   * @param roll length of a full roll in millimetres; 0 if it is not known
   * @param used of it, in millimetres
   * @param keep is given what is used after each change, in order; it must not block
   */
  public RollMeter(double roll, double used, DoubleConsumer keep) {
    this.roll = roll;
    this.used = used;
    this.keep = keep;
  }

  /** A meter that knows no length and is forgotten with the program. */
  public static RollMeter unknown() {
    return new RollMeter(0, 0, used -> {});
  }

  /** A full roll has been put in. */
  public synchronized void renewed() {
    used = 0;
    keep.accept(used);
  }

  synchronized void printed(double millimetres) {
    used += millimetres;
    keep.accept(used);
  }

  /** Paper printed since the roll was put in, in millimetres. */
  public synchronized double used() {
    return used;
  }

  /** What is left, in millimetres and not below 0; empty if the roll's length is not known. */
  public synchronized OptionalDouble left() {
    return roll > 0 ? OptionalDouble.of(Math.max(0, roll - used)) : OptionalDouble.empty();
  }

  /** Whether less than a twentieth is left, as far as known. */
  public boolean low() {
    OptionalDouble left = left();
    return left.isPresent() && left.getAsDouble() < LOW_SHARE * roll;
  }
}
