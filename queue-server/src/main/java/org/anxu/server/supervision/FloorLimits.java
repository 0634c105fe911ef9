package org.anxu.server.supervision;

import java.time.Duration;

/**
 * How long something may last before the guide is told; zero means never.
 *
 * @param longWait a customer waits
 * @param noCall a counter is free and calls nobody although somebody waits for it
 * @param longService one customer is served
 * @param consoleLeft no console is open at a counter that works
 */
public record FloorLimits(
    Duration longWait, Duration noCall, Duration longService, Duration consoleLeft) {
  /** What holds when the operator says nothing. */
  static FloorLimits defaults() {
    return new FloorLimits(
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        Duration.ofMinutes(60),
        Duration.ofMinutes(3));
  }
}
